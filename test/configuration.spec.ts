import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '../src/configuration';
import { temporaryFolder } from './support/temporary-folder';

const grown = {
  EVENT_STORE_URL: 'esdb://admin:secret@events:2113',
  READ_STORE_URL: 'mongodb://u:secret@docs/s',
};

const variables = [
  ...['ROLE', 'HOST', 'PORT', 'PUBLIC_URL', 'DATA_DIR', 'KEYS_FILE', 'PORTAL', 'DEMO', 'DEV_CLOCK'],
  ...['EVENT_STORE_URL', 'EVENT_STORE_URL_FILE', 'EVENT_STORE_PREFIX', 'PROJECTIONS', 'LOG_LEVEL'],
  ...['READ_STORE_URL', 'READ_STORE_URL_FILE', 'READ_STORE_ALLOW_SINGLE'],
  ...['AUTH_ISSUER', 'AUTH_AUDIENCE', 'METRICS_HOST', 'METRICS_PORT'],
];

const folder = temporaryFolder();

describe('the configuration', () => {
  it('has both stores in the data folder, every role and the demo, where nothing is said', () => {
    expect(readConfiguration({})).toMatchObject({
      role: 'all',
      hasDemo: true,
      keysFile: null,
      stores: { events: 'embedded', documents: 'embedded' },
    });
  });

  it('takes what is empty as not set', () => {
    const empty = Object.fromEntries(variables.map((name) => [name, '']));
    expect(readConfiguration(empty)).toEqual(readConfiguration({}));
  });

  it.each([
    ['embedded', 'embedded'],
    ['esdb://events:2113', 'embedded'],
    ['esdb+discover://events', 'embedded'],
    ['embedded', 'mongodb://documents'],
    ['esdb://events', 'mongodb+srv://documents'],
  ])('takes the stores %s and %s', (events, documents) => {
    const { stores } = readConfiguration({ EVENT_STORE_URL: events, READ_STORE_URL: documents });
    expect(stores).toMatchObject({ events, documents });
  });

  it.each([
    ['kurrentdb://events', 'esdb://events'],
    ['kurrentdb+discover://events', 'esdb+discover://events'],
  ])('knows %s by its older name', (address, events) => {
    expect(readConfiguration({ EVENT_STORE_URL: address }).stores.events).toBe(events);
  });

  it('reads addresses from files', () => {
    const file = join(folder, 'address');
    writeFileSync(file, `${grown.EVENT_STORE_URL}\n`);
    expect(readConfiguration({ EVENT_STORE_URL_FILE: file }).stores.events).toBe(grown.EVENT_STORE_URL);
  });

  it('fills no shared event store with a demo unless somebody says so', () => {
    expect(readConfiguration(grown).hasDemo).toBe(false);
    expect(readConfiguration({ ...grown, DEMO: 'on' }).hasDemo).toBe(true);
  });

  it('takes the folder that the portal was built into', () => {
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    expect(readConfiguration({ PORTAL: folder }).portal).toBe(folder);
  });

  it.each([
    ['ROLE', { ROLE: 'reader' }],
    ['EVENT_STORE_URL=esdb://', { ROLE: 'api' }],
    ['READ_STORE_URL=mongodb://', { ...grown, READ_STORE_URL: 'embedded', ROLE: 'projector' }],
    ['DEMO=on needs ROLE=all', { ...grown, ROLE: 'api', DEMO: 'on' }],
    ['EVENT_STORE_URL is', { EVENT_STORE_URL: 'http://admin:secret@events' }],
    ['READ_STORE_URL is', { READ_STORE_URL: 'postgres://admin:secret@documents' }],
    ['EVENT_STORE_URL_FILE cannot be read', { EVENT_STORE_URL_FILE: '/nowhere/address' }],
    ['PUBLIC_URL is', { PUBLIC_URL: 'nope' }],
    ['PUBLIC_URL is', { PUBLIC_URL: 'ftp://sammen.example.no' }],
    ['there is none in /nowhere', { PORTAL: '/nowhere' }],
    ['EVENT_STORE_PREFIX', { EVENT_STORE_PREFIX: 'a-b' }],
    ['READ_STORE_ALLOW_SINGLE', { READ_STORE_ALLOW_SINGLE: 'yes' }],
    ['“weather” is none', { PROJECTIONS: 'worklist,weather' }],
  ])('is refused with what to do, and no password: %s', (said, env: NodeJS.ProcessEnv) => {
    const reading = (): unknown => readConfiguration(env);
    expect(reading).toThrow(said);
    expect(reading).not.toThrow('secret');
  });
});
