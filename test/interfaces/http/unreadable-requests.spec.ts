import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FakeApplication, startHttp } from './http-app';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await startHttp(new FakeApplication());
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

/** What comes back, to the end of the connection. */
async function answerTo(request: string) {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.write(request);
  await once(socket, 'close');
  const [head = '', body = ''] = Buffer.concat(parts).toString().split('\r\n\r\n');
  return { head, problem: JSON.parse(body) as Record<string, unknown> };
}

const host = 'Host: localhost\r\nConnection: close\r\n';

describe('what is no request of HTTP', () => {
  it.each([
    ['a line that says nothing', 'GARBAGE\r\n\r\n', 400, 'malformed-request'],
    [
      'two lengths',
      `POST /api/v1/me HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'malformed-request',
    ],
    ['no host', 'GET /api/v1/me HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed-request'],
    [
      'a query longer than is read',
      `GET /api/v1/me?q=${'x'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`,
      431,
      'headers-too-large',
    ],
  ])('is refused as a problem: %s', async (_, request, status, code) => {
    const { head, problem } = await answerTo(request);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
    expect(head).toMatch(/content-type: application\/problem\+json; charset=utf-8/i);
    expect(head).toMatch(/x-content-type-options: nosniff/i);
    expect(problem).toMatchObject({ status, code, type: `urn:sammen:problem:${code}` });
  });
});
