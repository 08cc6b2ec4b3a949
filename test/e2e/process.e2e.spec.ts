import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import type { AuditItem } from '../../src/interfaces/http/audit/audit.answer';
import type { Plan } from '../../src/interfaces/http/plans/plan.answer';
import type { ProjectionStatus } from '../../src/interfaces/http/projections/projection.answer';
import type { Worklist } from '../../src/interfaces/http/worklist/worklist.answer';
import { eventually } from '../support/eventually';
import { exchange } from '../support/http-exchange';
import { done, handover, idIn, openPlanFor, provider, unitNamed } from '../support/patient-with-plan';
import type { PatientWithPlan } from '../support/patient-with-plan';
import { RunningServer, ServerProcess, pause } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const root = temporaryFolder();
const dataDir = join(root, 'register');
let server: RunningServer;
let plan: PatientWithPlan;

beforeAll(async () => {
  server = await RunningServer.start({ dataDir });
  plan = await openPlanFor(server, 'Petter Prosess');
});
afterAll(() => server.kill());

const planNow = async () => (await done(server.as('gp-berg').get(plan.path))) as unknown as Plan;

describe('a process that cannot start', () => {
  it('says that another one uses the folder, or the port, and ends with 1', async () => {
    const port = Number(new URL(server.api.url).port);
    const onFolder = new ServerProcess({ dataDir });
    const onPort = new ServerProcess({ dataDir: join(root, 'another'), port });
    expect(await onFolder.ended).toEqual({ code: 1, signal: null });
    expect(onFolder.output).toBe(
      `Sammen cannot start: The data folder ${dataDir} is in use by another process: stop that one first, or name another folder.\n`,
    );
    expect(await onPort.ended).toEqual({ code: 1, signal: null });
    expect(onPort.output).toBe(
      `Sammen cannot start: port ${String(port)} is taken. Choose another: PORT=3001 npm start\n`,
    );
    expect((await server.api.raw('GET', '/health/ready')).status).toBe(200);
  });
});

describe('a process that is asked to end', () => {
  const text = (index: number) => `Kommentar ${String(index)}`;

  it('answers what has begun, keeps what it answered, and ends with 0', async () => {
    const connections = new Agent({ keepAlive: true, maxSockets: 30 });
    await openAll(connections, 30);
    const url = `${server.api.url}/api/v1${plan.path}/comments`;
    const slow = beginRequest(url, await newCommand());
    await slow.hasBegun;
    const command = await newCommand();
    const answers = Array.from({ length: 30 }, (_, index) =>
      exchange({
        method: 'POST',
        url,
        headers: { ...command, 'idempotency-key': randomUUID() },
        body: JSON.stringify({ text: text(index) }),
        agent: connections,
      }),
    );
    await Promise.race(answers);
    server.process.signal('SIGTERM');
    await pause(50);
    slow.finish(JSON.stringify({ text: text(30) }));
    const statuses = (await Promise.all([...answers, slow.answer])).map(({ status }) => status);
    expect(statuses).toEqual(Array.from({ length: 31 }, () => 201));
    connections.destroy();
    expect(await server.process.ended).toEqual({ code: 0, signal: null });
    expect(server.output).not.toMatch(/error/i);

    server = await RunningServer.start({ dataDir });
    const { comments } = await planNow();
    expect(comments.map((comment) => comment.text).sort()).toEqual(
      Array.from({ length: 31 }, (_, index) => text(index)).sort(),
    );
  });

  const newCommand = async () => ({
    ...(await server.api.authorization(plan.patient)),
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  });
  const openAll = (agent: Agent, count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        exchange({ method: 'GET', url: `${server.api.url}/health/live`, agent }),
      ),
    );

  it('does not wait for clients that keep their connections open', async () => {
    const connections = new Agent({ keepAlive: true, maxSockets: 5 });
    await openAll(connections, 5);
    const url = `${server.api.url}/api/v1${plan.path}/comments`;
    const slow = beginRequest(url, await newCommand(), connections);
    await slow.hasBegun;
    server.process.signal('SIGTERM');
    await pause(50);
    slow.finish(JSON.stringify({ text: text(31) }));
    expect((await slow.answer).status).toBe(201);
    const isInTime = await Promise.race([
      server.process.ended.then(() => true),
      // A server that waits for them does so for more than a minute.
      pause(30_000).then(() => false),
    ]);
    connections.destroy();
    const ended = await server.process.ended;
    server = await RunningServer.start({ dataDir });
    expect({ ...ended, isInTime }).toEqual({ code: 0, signal: null, isInTime: true });
  });
});

describe('a deadline that passes while the process is down', () => {
  /** Long enough for a busy machine to make the offer and to end. */
  const openMs = 10_000;
  let transferId: string;
  let deadline: string;

  const expired = async (): Promise<readonly AuditItem[]> => {
    const path = `/audit?planId=${plan.planId}&type=TransferExpired`;
    return (await done(server.as('auditor-holm').get(path)))['items'] as readonly AuditItem[];
  };
  const notices = async () => {
    const { notices: all } = (await done(server.as('gp-berg').get('/worklist'))) as unknown as Worklist;
    return all.filter(({ kind }) => kind === 'offer-expired');
  };

  it('was open when the process ended', async () => {
    const berg = server.as('gp-berg');
    const measure = {
      part: 'self-treatment',
      title: 'Øvelser hver morgen',
      responsible: { kind: 'patient' },
    };
    const measureId = idIn(await done(berg.post(`${plan.path}/measures`, measure)), 'measureId');
    deadline = new Date(Date.now() + openMs).toISOString();
    const to = provider(await unitNamed(server, 'Fjordbyen hjemmetjeneste'));
    const offer = { subjects: [{ measureId }], to, reason: 'x', handover, deadline };
    transferId = idIn(await done(berg.post(`${plan.path}/transfers`, offer)), 'transferId');
    expect(await expired()).toEqual([]);
    expect(await server.stop()).toEqual({ code: 0, signal: null });
    expect(Date.now()).toBeLessThan(Date.parse(deadline));
    await pause(Math.max(0, Date.parse(deadline) - Date.now() + 20));
  });

  it('is noted at the start, as of the deadline, and told once', async () => {
    server = await RunningServer.start({ dataDir });
    await eventually('it is noted', async () => (await expired()).length > 0);
    const items = await expired();
    expect(items).toMatchObject([{ occurredAt: deadline, actor: { role: 'system' } }]);
    expect(Date.parse(items[0]?.recordedAt ?? '')).toBeGreaterThan(Date.parse(deadline));
    const { transfers, measures } = await planNow();
    expect(transfers).toMatchObject([{ transferId, state: 'expired' }]);
    expect(measures[0]).toMatchObject({ responsible: { kind: 'patient', name: plan.name } });
    expect(measures[0]).not.toHaveProperty('transferId');
    const told = await notices();
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Øvelser hver morgen');
    const late = await server.as('nurse-dahl').post(`${plan.path}/transfers/${transferId}/accept`, {});
    expect([403, 409]).toContain(late.status);
  });

  it('is not noted again by the next start', async () => {
    await server.stop();
    server = await RunningServer.start({ dataDir });
    await pause(200);
    expect([(await expired()).length, (await notices()).length]).toEqual([1, 1]);
  });
});

describe('a process that is killed', () => {
  it('has kept every write that it answered, and the next one answers queries at once', async () => {
    const client = server.as(plan.patient);
    const answers = Array.from({ length: 40 }, (_, index) =>
      client.post(`${plan.path}/comments`, { text: `Før strømbruddet ${String(index)}` }).then(
        ({ status, body }) => (status === 201 ? [String(body['commentId'])] : []),
        () => [],
      ),
    );
    await Promise.race(answers);
    await server.kill();
    const kept = (await Promise.all(answers)).flat();
    expect(kept.length).toBeGreaterThan(0);

    server = await RunningServer.start({ dataDir });
    const begun = Date.now();
    const answer = await server.as('gp-berg').get(plan.path);
    expect({ status: answer.status, within2s: Date.now() - begun < 2_000 }).toEqual({
      status: 200,
      within2s: true,
    });
    const ids = (answer.body as unknown as Plan).comments.map(({ commentId }) => commentId);
    expect(kept.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('leaves nothing that hinders the next one', async () => {
    const operator = server.as('operator-ruud');
    const { items } = await done(operator.get('/projections'));
    const states = (items as readonly ProjectionStatus[]).map(({ name, state, error }) => ({
      name,
      state,
      error,
    }));
    expect(states.filter(({ state, error }) => state !== 'live' || error !== undefined)).toEqual([]);
    expect(server.output).not.toContain('"level":"error"');
  });
});

describe('a demo that is broken off while it is loaded', () => {
  it('is taken up again by the next start, and is the same in the end', async () => {
    const [broken, whole] = [join(root, 'broken'), join(root, 'whole')];
    const interrupted = new ServerProcess({ dataDir: broken, demo: 'on' });
    await interrupted.said(/Loading the demo: 9 of/);
    interrupted.signal('SIGKILL');
    await interrupted.ended;
    const events = await Promise.all(
      [broken, whole].map(async (folder) => {
        const started = await RunningServer.start({ dataDir: folder, demo: 'on' });
        const { items } = await done(started.as('auditor-holm').get('/audit?limit=200'));
        await started.stop();
        return (items as readonly AuditItem[]).map(({ revision, type, summary }) => [
          revision,
          type,
          summary,
        ]);
      }),
    );
    expect(events[0]).toEqual(events[1]);
  });
});

/** A request whose body is sent later than its head. */
function beginRequest(url: string, headers: Readonly<Record<string, string>>, agent?: Agent) {
  const chunked = { ...headers, 'transfer-encoding': 'chunked' };
  const outgoing = request(url, { method: 'POST', headers: chunked, agent: agent ?? false });
  const answer = new Promise<{ readonly status: number }>((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      incoming.resume().on('end', () => {
        resolve({ status: incoming.statusCode ?? 0 });
      });
    });
  });
  outgoing.write('  ');
  return {
    answer,
    // Long enough for the head to arrive: nothing tells the sender that it has.
    hasBegun: pause(100),
    finish: (text: string) => outgoing.end(text),
  };
}
