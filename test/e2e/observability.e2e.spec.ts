import { randomUUID } from 'node:crypto';
import { openEmbeddedStores } from '../../src/infrastructure/embedded/stores';
import { eventually } from '../support/eventually';
import { freePort } from '../support/free-port';
import { exchange } from '../support/http-exchange';
import { LiveClient } from '../support/live-client';
import { openPlanFor } from '../support/patient-with-plan';
import { RunningServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';
import { TraceCollector } from '../support/trace-collector';
import type { PatientWithPlan } from '../support/patient-with-plan';

const dataDir = temporaryFolder();
const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const callersStep = '00f067aa0ba902b7';
const canary = 'Tårnfalk-kanari';
const someone = '17915012396';
let collector: TraceCollector;
let server: RunningServer;
let metricsUrl: string;
let plan: PatientWithPlan;

beforeAll(async () => {
  collector = await TraceCollector.start();
  const metricsPort = await freePort();
  metricsUrl = `http://127.0.0.1:${metricsPort}`;
  server = await RunningServer.start({
    dataDir,
    env: {
      LOG_LEVEL: 'info',
      METRICS_PORT: String(metricsPort),
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_BSP_SCHEDULE_DELAY: '50',
    },
  });
  plan = await openPlanFor(server, 'Pål Hansen');
}, 60_000);
afterAll(async () => {
  await server.stop();
  await collector.stop();
});

const lines = () =>
  server.output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const addGoal = (headers: Readonly<Record<string, string>>) =>
  server
    .as('gp-berg')
    .post(`${plan.path}/goals`, { part: 'treatment', description: canary, expressedBy: 'patient' }, headers);

describe('the log', () => {
  it('has one line for a command: what it was, what came of it, how long it took, and ids', async () => {
    const correlationId = randomUUID();
    expect((await addGoal({ 'x-correlation-id': correlationId })).status).toBe(201);
    const about = () => lines().filter((line) => line['correlationId'] === correlationId);
    await eventually('the line is there', () => about().length > 0);
    expect(about()).toEqual([
      expect.objectContaining({
        level: 'info',
        msg: 'command',
        kind: 'plan',
        command: 'AddGoal',
        code: 'ok',
        ms: expect.any(Number) as number,
        stream: `plan-${plan.path.split('/').at(-1) ?? ''}`,
        commandId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      }),
    ]);
  });
  it('has the code of a refusal', async () => {
    const correlationId = randomUUID();
    await server
      .as('gp-berg')
      .post(
        `${plan.path}/goals/${randomUUID()}/accept`,
        { comment: canary },
        { 'x-correlation-id': correlationId },
      );
    await server
      .as('gp-berg')
      .post(`${plan.path}/resume`, { reason: canary }, { 'x-correlation-id': correlationId });
    await eventually('the line is there', () =>
      lines().some((line) => line['correlationId'] === correlationId && line['code'] === 'plan-not-paused'),
    );
  });
  it('has nobody’s name, number or words, wherever they are sent', async () => {
    const hostile = {
      traceparent: `00-${someone.padStart(32, 'a')}-${callersStep}-01`,
      'x-correlation-id': someone,
      'user-agent': `${canary} ${someone}`,
    };
    await addGoal(hostile);
    await addGoal({ ...hostile, 'idempotency-key': someone });
    await server.as('gp-berg').get(`/plans/${someone}?q=${someone}`, hostile);
    await server.as('gp-berg').post('/patients/_lookup', { nationalId: someone }, hostile);
    const last = randomUUID();
    await addGoal({ 'x-correlation-id': last });
    await eventually('what came last is written', () => server.output.includes(last));
    for (const word of [someone, canary, plan.nationalId, 'Kari Berg', 'Solsiden']) {
      expect([word, server.output.includes(word)]).toEqual([word, false]);
      expect([word, JSON.stringify(collector.spans).includes(word)]).toEqual([word, false]);
    }
  });
});

describe('a trace', () => {
  it('leads from the caller by the request and the command to the read models', async () => {
    const { status } = await addGoal({ traceparent: `00-${trace}-${callersStep}-01` });
    expect(status).toBe(201);
    const ours = () => collector.spans.filter(({ traceId }) => traceId === trace);
    const named = (name: string) => ours().find((span) => span.name === name);
    const projected = () =>
      collector.spans.find(
        ({ name, links }) => name === 'project plan-view' && links?.some(({ traceId }) => traceId === trace),
      );
    await eventually(
      'every step was sent',
      () => !!named('AddGoal') && !!named('POST /api/v1/plans/:planId/goals') && !!projected(),
      10_000,
    );
    const [request, command] = [named('POST /api/v1/plans/:planId/goals'), named('AddGoal')];
    expect(request?.parentSpanId).toBe(callersStep);
    expect(command?.parentSpanId).toBe(request?.spanId);
    expect(projected()?.links?.map(({ spanId }) => spanId)).toContain(command?.spanId);
  });
  it('is kept with the events, which say which step they follow from', async () => {
    const stores = openEmbeddedStores(dataDir, 'to-read');
    const kept: unknown[] = [];
    for await (const { type, metadata } of stores.events.readAll('start', ['plan']))
      if (JSON.stringify(metadata['traceparent'] ?? '').includes(trace))
        kept.push([type, metadata['traceparent']]);
    await stores.close();
    const command = collector.spans.find(({ traceId, name }) => traceId === trace && name === 'AddGoal');
    expect(kept).toEqual([['GoalAdded', `00-${trace}-${command?.spanId ?? ''}-01`]]);
  });
});

describe('the metrics', () => {
  const read = async () => (await exchange({ method: 'GET', url: `${metricsUrl}/metrics` })).text;

  it('are had without a token only at their own address', async () => {
    expect(await read()).toContain('sammen_commands_total');
    expect((await server.api.raw('GET', '/metrics')).status).toBe(401);
    const gp = await server.api.authorization('gp-berg');
    expect((await server.api.raw('GET', '/metrics', gp)).status).toBe(403);
    const operator = await server.api.authorization({ role: 'operator', name: 'Ola Ruud' });
    const { status, headers, text } = await server.api.raw('GET', '/metrics', operator);
    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(text).toContain('sammen_commands_total');
    const other = await exchange({ method: 'GET', url: `${metricsUrl}/api/v1/plans` });
    expect(other.status).toBe(404);
  });
  it('tell of commands by their code, of appends, of requests by pattern, and of each read model', async () => {
    const text = await read();
    const expected = [
      /^sammen_commands_total\{kind="plan",command="AddGoal",code="ok"\} [1-9]/m,
      /^sammen_commands_total\{kind="plan",command="\w+",code="plan-not-paused"\} 1/m,
      /^sammen_append_duration_seconds_count\{outcome="appended"\} [1-9]/m,
      /^sammen_http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/plans\/:planId\/goals",status="201"\} [1-9]/m,
      /^sammen_projection_lag_events\{projection="worklist"\} \d/m,
      /^sammen_projection_lag_seconds\{projection="worklist"\} \d/m,
      /^sammen_projection_parked_streams\{projection="worklist"\} 0/m,
      /^sammen_projection_leader\{projection="worklist"\} 1/m,
      /^sammen_projection_state\{projection="worklist",state="live"\} 1/m,
      /^sammen_event_store_up 1/m,
      /^nodejs_eventloop_lag_p99_seconds /m,
    ];
    expect(expected.filter((one) => !one.test(text))).toEqual([]);
  });
  it('count a live connection as answered when it begins, and once', async () => {
    const client = await LiveClient.open(
      `${server.api.url}/api/v1${plan.path}/live`,
      await server.api.authorization('gp-berg'),
    );
    await client.event(0);
    const counted =
      /^sammen_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/plans\/:planId\/live",status="200"\} 1$/m;
    expect(await read()).toMatch(counted);
    client.drop();
    await server.as('gp-berg').get(plan.path);
    expect(await read()).toMatch(counted);
  });
  it('have no id, no name and no address in a label', async () => {
    const labels = [...(await read()).matchAll(/^sammen_\w+\{(.*)\}/gm)].map(([, found]) => found ?? '');
    expect(labels.length).toBeGreaterThan(100);
    expect(labels.filter((one) => /[0-9a-f]{8}-|\d{5}|[åøæÅØÆ]/.test(one))).toEqual([]);
  });
});
