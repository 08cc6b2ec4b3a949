import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { notFound } from '../../../src/application/errors';
import { FakeApplication, id, send, startHttp } from './http-app';

const fake = new FakeApplication();
let app: NestFastifyApplication;
beforeAll(async () => {
  app = await startHttp(fake);
});
afterAll(() => app.close());

const path = `/api/v1/plans/${id(5)}/responsibility/export`;
const at = '2026-01-12T08:00:00.000Z';
const get = (url: string, headers?: Readonly<Record<string, string>>) =>
  send(app, { method: 'GET', url, ...(headers && { headers }) });

describe('a plan’s responsibility history as a file', () => {
  beforeEach(() => {
    fake.answer = () => ({
      name: 'responsibility.csv',
      mediaType: 'text/csv',
      content: Readable.from(['subject;title\r\n', 'coordination;Øyet\r\n']),
    });
  });

  it('is asked for in a format, as known then, in the caller’s language', async () => {
    await get(`${path}?format=pdf&knownAt=${at}&superseded=true`, { 'accept-language': 'en' });
    expect(fake.lastAsked).toMatchObject({
      planId: id(5),
      format: 'pdf',
      known: { at, superseded: true },
      reading: { language: 'en', caller: { name: 'Berit Berg' } },
    });
  });

  it('is as known now, without what has been given up, where nothing else is said', async () => {
    await get(`${path}?format=csv`);
    expect(fake.lastAsked).toMatchObject({ format: 'csv', known: { at: null, superseded: false } });
  });

  it('comes as it is made, with its type and its name', async () => {
    const { status, headers, text } = await get(`${path}?format=csv`);
    expect([status, text]).toEqual([200, 'subject;title\r\ncoordination;Øyet\r\n']);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="responsibility.csv"',
    });
    expect(headers).not.toHaveProperty('content-length');
  });

  it('says nothing of the letters of what is not text', async () => {
    fake.answer = () => ({ name: 'a.pdf', mediaType: 'application/pdf', content: Readable.from(['%PDF']) });
    const { headers } = await get(`${path}?format=pdf`);
    expect(headers['content-type']).toBe('application/pdf');
  });

  it.each(['', '?format=xls', '?format=csv&format=pdf', '?format=csv&limit=1', '?format=csv&knownAt=now'])(
    'is refused for %j',
    async (query) => {
      const { status, json } = await get(`${path}${query}`);
      expect([status, json['code']]).toEqual([400, 'invalid-parameter']);
    },
  );

  it('is refused as a problem, not as a file', async () => {
    fake.answer = () => {
      throw notFound();
    };
    const { status, headers, json } = await get(`${path}?format=pdf`);
    expect([status, json['code']]).toEqual([404, 'not-found']);
    expect(headers['content-type']).toContain('application/problem+json');
  });
});

describe('what lies between two units', () => {
  it.each(['/transfers', '/responsibility/history'])(
    'is not asked for with one of them alone: %s',
    async (list) => {
      const { status, json } = await get(`/api/v1${list}?counterpartId=${id(9)}`);
      expect([status, json['code']]).toEqual([400, 'invalid-parameter']);
      expect(json['detail']).toContain('providerId');
    },
  );

  it('is not asked for by a way that there is not', async () => {
    const { status } = await get(`/api/v1/responsibility/history?how=dropped`);
    expect(status).toBe(400);
  });
});
