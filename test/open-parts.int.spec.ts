import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '../src/configuration';
import { openEmbeddedStores } from '../src/infrastructure/embedded/stores';
import { openParts } from '../src/open-parts';
import { paalUpTo } from './support/paal-facts';
import { recorded } from './support/recorded-history';
import { temporaryFolder } from './support/temporary-folder';

const configuration = readConfiguration({ DATA_DIR: join(temporaryFolder(), 'data') });
const { dataDir } = configuration;

describe('a register whose keys are gone', () => {
  beforeAll(async () => {
    const { close } = await openParts(configuration);
    await close();
    const stores = openEmbeddedStores(dataDir);
    await recorded(paalUpTo(1), stores.events);
    await stores.close();
    rmSync(join(dataDir, 'keys'), { recursive: true });
  });

  it('is not opened, however often somebody tries: no others are made', async () => {
    for (const _ of [1, 2])
      await expect(openParts(configuration)).rejects.toThrow(/^The keys of .* are gone/);
  });
});
