import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ServerProcess } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const dataDir = temporaryFolder();

describe('a process that cannot have its stores', () => {
  it.each([
    ['READ_STORE_URL: MongoDB cannot be used now', { READ_STORE_URL: 'mongodb://u:secret@127.0.0.1:1/x' }],
    ['EVENT_STORE_URL: EventStoreDB cannot be used now', { EVENT_STORE_URL: 'esdb://u:secret@127.0.0.1:1' }],
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

describe('a process whose port is taken', () => {
  it.each([
    ['PORT', 'PORT=3001'],
    ['METRICS_PORT', 'METRICS_PORT=9465'],
  ])('says so before it makes or opens anything: %s', async (variable, advice) => {
    const folder = join(dataDir, variable);
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const child = new ServerProcess({ dataDir: folder, env: { [variable]: String(port) } });

    expect(await child.ended).toEqual({ code: 1, signal: null });
    expect(child.output).toBe(
      `Sammen cannot start: port ${String(port)} is taken. Choose another: ${advice} npm start\n`,
    );
    expect(existsSync(folder)).toBe(false);
    other.close();
  });
});
