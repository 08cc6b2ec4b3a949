import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { HttpProjectionControl } from '../../../src/infrastructure/remote/http-projection-control';
import { ServerConnection } from '../../../src/infrastructure/remote/server-connection';

let server: Server;
let url: string;
let isThere: boolean;
const asked: string[] = [];

beforeEach(async () => {
  isThere = true;
  asked.length = 0;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (text) => (body += String(text)));
    request.on('end', () => {
      asked.push(`${String(request.method)} ${String(request.url)} ${body}`.trim());
      response.statusCode = isThere ? 200 : 404;
      response.end(
        JSON.stringify(isThere ? { items: [] } : { title: 'There is nothing here', detail: 'No.' }),
      );
    });
  }).listen(0);
  await once(server, 'listening');
  url = `http://localhost:${String((server.address() as AddressInfo).port)}`;
});
afterEach(() => server.close());

describe('projections behind a server', () => {
  const open = async () => new HttpProjectionControl(await ServerConnection.open(url, 'token'));

  it('are asked for what is wanted of them', async () => {
    const control = await open();
    await control.list();
    await control.status('worklist');
    await control.rebuild('worklist', { switch: 'by-hand' });
    for (const what of ['verify', 'compare', 'switch', 'rollback', 'cancel'] as const) {
      await control[what]('worklist');
    }
    expect(asked).toEqual([
      'GET /api/v1/projections',
      'GET /api/v1/projections/worklist',
      'POST /api/v1/projections/worklist/rebuild {"switch":"by-hand"}',
      'POST /api/v1/projections/worklist/verify',
      'POST /api/v1/projections/worklist/compare',
      'POST /api/v1/projections/worklist/switch',
      'POST /api/v1/projections/worklist/rollback',
      'POST /api/v1/projections/worklist/cancel',
    ]);
  });

  it('say what the server says', async () => {
    isThere = false;
    await expect((await open()).list()).rejects.toThrow('There is nothing here: No.');
  });

  it.each(['localhost:3000', 'ftp://localhost', ''])('are not looked for at %j', async (address) => {
    await expect(ServerConnection.open(address, 'token')).rejects.toThrow('is not the address of a server');
  });
});
