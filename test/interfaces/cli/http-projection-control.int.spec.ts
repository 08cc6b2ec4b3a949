import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { HttpProjectionControl } from '../../../src/infrastructure/remote/http-projection-control';
import { ServerConnection } from '../../../src/infrastructure/remote/server-connection';

/** A server whose rebuild is seen at these stages, one each time that somebody looks. */
const stages = [
  { state: 'rebuilding', progress: { done: 1, total: 4 } },
  { state: 'rebuilding', progress: { done: 4, total: 4 } },
  { state: 'rebuilding' },
  { state: 'live' },
];
let server: Server;
let answers: object[];
let url: string;

beforeEach(async () => {
  answers = stages.map((stage) => ({ items: [{ name: 'worklist', ...stage }] }));
  server = createServer((request, response) => {
    const answer = request.method === 'GET' ? answers.shift() : { name: 'worklist', equal: true };
    response.statusCode = answer ? 200 : 404;
    response.end(JSON.stringify(answer ?? { title: 'There is nothing here', detail: 'Nothing.' }));
  }).listen(0);
  await once(server, 'listening');
  url = `http://localhost:${String((server.address() as AddressInfo).port)}`;
});
afterEach(() => server.close());

describe('projections behind a server', () => {
  it('are rebuilt when the server shows them live again, and the progress is passed on', async () => {
    const control = new HttpProjectionControl(await ServerConnection.open(url, 'token'));
    const seen: object[] = [];

    expect(await control.rebuild('worklist', (progress) => seen.push(progress))).toEqual({
      name: 'worklist',
    });
    expect(seen).toEqual([
      { done: 1, total: 4 },
      { done: 4, total: 4 },
    ]);
    expect(answers).toEqual([]);
  });

  it('are not called rebuilt when they stand still', async () => {
    answers = [{ items: [{ name: 'worklist', state: 'rebuilding', error: 'No space left' }] }];
    const control = new HttpProjectionControl(await ServerConnection.open(url, 'token'));

    await expect(control.rebuild('worklist')).rejects.toThrow('worklist stands still: No space left');
  });

  it('say what the server says', async () => {
    answers = [];
    const control = new HttpProjectionControl(await ServerConnection.open(url, 'token'));

    await expect(control.list()).rejects.toThrow('There is nothing here: Nothing.');
  });

  it.each(['localhost:3000', 'ftp://localhost', ''])('are not looked for at %j', async (address) => {
    await expect(ServerConnection.open(address, 'token')).rejects.toThrow('is not the address of a server');
  });
});
