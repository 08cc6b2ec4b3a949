import { ServerProcess } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const dataDir = temporaryFolder();

describe('a process that cannot have its stores', () => {
  it.each([
    ['READ_STORE_URL: MongoDB cannot be used now', { READ_STORE_URL: 'mongodb://u:secret@127.0.0.1:1/x' }],
    ['READ_STORE_URL: In the connection string', { READ_STORE_URL: 'mongodb://u:secret@127.0.0.1:1/x?w=1' }],
    ['EVENT_STORE_URL: The connection string', { EVENT_STORE_URL: 'esdb://u:secret@:nowhere:' }],
    ['ROLE=api needs stores', { ROLE: 'api' }],
  ])('ends with 1 and one sentence, and no password: %s', async (said, env: Record<string, string>) => {
    const child = new ServerProcess({ dataDir, env });
    expect(await child.ended).toEqual({ code: 1, signal: null });

    expect(child.output).toContain(`Sammen cannot start: ${said}`);
    expect(child.output.trim().split('\n')).toHaveLength(1);
    expect(child.output).not.toContain('secret');
  });

  it('leaves the folder free', async () => {
    const child = new ServerProcess({ dataDir });
    await child.url();
    child.signal('SIGTERM');

    expect(await child.ended).toEqual({ code: 0, signal: null });
  });
});
