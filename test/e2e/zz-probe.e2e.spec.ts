import { DocumentedAnswers } from '../support/documented-answers';
import type { Document } from '../support/documented-answers';
import { RunningServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';
const dataDir = temporaryFolder();
it('probe', async () => {
  const server = await RunningServer.start({ dataDir, demo: 'on' });
  const { items } = (await server.as('auditor-holm').get('/transfers')).body as any;
  console.log(items.map((t: any) => [t.state, t.answerTimeSeconds]));
  const doc = (await server.api.raw('GET', '/health/live')).text;
  const d = JSON.parse(await (await fetch(server.api.url + '/api/openapi.json')).text()) as any;
  const answers = new DocumentedAnswers(d as Document);
  const received = (text: string, status = 200) => ({ status, headers: { 'content-type': 'application/json; charset=utf-8' }, text });
  const me = await server.as('paal').get('/me');
  answers.check('GET', '/api/v1/me', me);
  for (const bad of [
    () => answers.check('GET', '/api/v1/me', received(JSON.stringify({ ...me.body, extra: 1 }))),
    () => answers.check('GET', '/api/v1/me', received(JSON.stringify({ ...me.body }), 202)),
    () => answers.check('GET', '/api/v1/me', { ...received(me.text), headers: { 'content-type': 'text/plain' } }),
    () => answers.check('GET', '/api/v1/mex', received(me.text)),
    () => answers.check('PUT', '/api/v1/me', received(me.text)),
    () => answers.check('GET', '/api/v1/me', { status: 404, headers: { 'content-type': 'application/problem+json' }, text: '{"code":"x"}' }),
  ]) { try { bad(); console.log('NOT CAUGHT', String(bad)); } catch (e) { console.log(String(e).slice(0, 300)); } }
  // review due
  const planId = ((await server.as('paal').get('/plans')).body as any).items[0].planId;
  console.log((await server.as('gp-berg').put(`/plans/${planId}/next-review`, { on: '2026-11-20' })).text);
  await new Promise((r) => setTimeout(r, 500));
  try { console.log((await server.as('gp-berg').get('/worklist')).body['reviewsDue']); } catch (e) { console.log(String(e).slice(0, 400)); }
  console.log(doc, (await server.as('nurse-vik').get(`/plans/${planId}/responsibility`)).text);
  const t0 = Date.now(); console.log((await server.api.raw('POST', `/api/v1/plans/${planId}/comments`, {'content-type': 'application/json', ...(await server.api.authorization('paal')), 'idempotency-key': crypto.randomUUID()}, JSON.stringify({ text: 'x'.repeat(1e7) }))).text, Date.now() - t0);
  console.log(await server.stop());
});
