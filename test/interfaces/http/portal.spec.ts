import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { temporaryFolder } from '../../support/temporary-folder';
import { FakeApplication, send, startHttp } from './http-app';

const nothingBuilt = temporaryFolder();
let app: NestFastifyApplication;

describe('a portal that is not built', () => {
  beforeAll(async () => {
    app = await startHttp(new FakeApplication(), nothingBuilt);
  });
  afterAll(() => app.close());

  it('tells at / how to build it', async () => {
    const { statusCode, headers, body } = await app
      .getHttpAdapter()
      .getInstance()
      .inject({ method: 'GET', url: '/' });
    expect([statusCode, headers['content-type']]).toEqual([503, 'text/html; charset=utf-8']);
    expect(body).toContain('npm start');
  });

  it('leaves the API as it is', async () => {
    expect((await send(app, { method: 'GET', url: '/health/live' })).status).toBe(200);
  });
});
