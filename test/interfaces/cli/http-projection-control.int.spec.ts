import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { HttpProjectionControl } from '../../../src/infrastructure/remote/http-projection-control';
import { ServerConnection } from '../../../src/infrastructure/remote/server-connection';

/** What a rebuild looks like, one stage each time that somebody looks; the last one stays. */
const stages = [
  { state: 'rebuilding', progress: { done: 1, total: 4 } },
  { state: 'rebuilding', progress: { done: 4, total: 4 } },
  { state: 'live' },
  { state: 'live', lastRebuild: { generation: 2, events: 4 } },
];
let server: Server;
let seenNext: readonly object[];
let url: string;

beforeEach(async () => {
  seenNext = stages;
  server = createServer((request, response) => {
    const [stage, ...later] = seenNext;
    if (request.method === 'GET' && later.length > 0) seenNext = later;
    const items = [{ name: 'worklist', ...stage }];
    response.statusCode = stage ? 200 : 404;
    response.end(JSON.stringify(stage ? { items } : { title: 'There is nothing here', detail: 'Nothing.' }));
  }).listen(0);
  await once(server, 'listening');
  url = `http://localhost:${String((server.address() as AddressInfo).port)}`;
});
afterEach(() => server.close());

describe('projections behind a server', () => {
  const open = async () => new HttpProjectionControl(await ServerConnection.open(url, 'token'));

  it('are rebuilt when the server tells what came of it, and the progress is passed on', async () => {
    const control = await open();
    const seen: object[] = [];

    expect(await control.rebuild('worklist', (progress) => seen.push(progress))).toEqual({
      name: 'worklist',
      generation: 2,
      events: 4,
    });
    expect(seen).toEqual([
      { done: 1, total: 4 },
      { done: 4, total: 4 },
    ]);
  });

  it.each([
    ['it failed', { state: 'live', lastRebuild: { failure: 'Full' } }, 'worklist was not rebuilt: Full'],
    ['they stand still', { state: 'rebuilding', error: 'Full' }, 'worklist stands still: Full'],
    [
      'the server has forgotten it',
      { state: 'live' },
      'The server no longer tells of the rebuild of worklist: ask for it again.',
    ],
  ])('are not called rebuilt when %s', async (_, last, message) => {
    seenNext = [{ state: 'rebuilding', progress: { done: 1, total: 4 } }, last];

    await expect((await open()).rebuild('worklist')).rejects.toThrow(message);
  });

  it('are waited for while they are built anew, also when the live one stands still', async () => {
    const building = { state: 'rebuilding', error: 'Full', progress: { done: 1, total: 4 } };
    seenNext = [building, building, building, ...stages.slice(-1)];

    expect(await (await open()).rebuild('worklist')).toMatchObject({ generation: 2 });
  });

  it('say what the server says', async () => {
    seenNext = [];

    await expect((await open()).list()).rejects.toThrow('There is nothing here: Nothing.');
  });

  it.each(['localhost:3000', 'ftp://localhost', ''])('are not looked for at %j', async (address) => {
    await expect(ServerConnection.open(address, 'token')).rejects.toThrow('is not the address of a server');
  });
});
