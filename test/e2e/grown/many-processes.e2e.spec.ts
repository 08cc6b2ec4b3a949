import { randomUUID } from 'node:crypto';
import { projections } from '../../../projections';
import type { Answer } from '../../support/api-client';
import { eventually } from '../../support/eventually';
import { LiveClient } from '../../support/live-client';
import { done, openPlanFor } from '../../support/patient-with-plan';
import type { PatientWithPlan } from '../../support/patient-with-plan';
import { RunningServer, ServerProcess } from '../../support/running-server';
import type { StoreEnvironment } from '../../support/stores/register-stores';
import { grownStores } from '../../support/stores/register-stores';
import { onGrownStores } from '../../support/stores/on-grown-stores';
import { temporaryFolder } from '../../support/temporary-folder';

/** A lease lasts five seconds; the rest is for a machine that does other things as well. */
const takeOverMs = 60_000;

const names = projections.map(({ name }) => name);
const [ours, theirs] = [names.slice(0, 4), names.slice(4)];

onGrownStores('Several processes of one register', () => {
  const dataDir = temporaryFolder();
  let env: StoreEnvironment;
  const processes: ServerProcess[] = [];

  const startApi = async (): Promise<RunningServer> => {
    const server = await RunningServer.start({ dataDir, env: { ...env, ROLE: 'api' } });
    processes.push(server.process);
    apis.push(server);
    return server;
  };
  const startProjector = async (of = names): Promise<ServerProcess> => {
    const more = { ROLE: 'projector', PROJECTIONS: of.join(',') };
    const projector = new ServerProcess({ dataDir, env: { ...env, ...more } });
    processes.push(projector);
    await projector.url();
    return projector;
  };

  const apis: RunningServer[] = [];
  let one: RunningServer;
  let other: RunningServer;
  let first: ServerProcess;
  let plan: PatientWithPlan;

  beforeAll(async () => {
    env = await grownStores();
    [first] = await Promise.all([startProjector(ours), startProjector(theirs)]);
    one = await startApi();
    other = await startApi();
    plan = await openPlanFor(one, 'Petra Prøve');
  });
  afterAll(async () => {
    for (const each of processes) each.signal('SIGKILL');
    await Promise.all(processes.map(({ ended }) => ended));
    for (const server of apis) server.api.disconnect();
  });

  const comment = (server: RunningServer, text: string, key: string = randomUUID()): Promise<Answer> =>
    server.as(plan.patient).post(`${plan.path}/comments`, { text }, { 'idempotency-key': key });

  /** What the server shows once it has everything that came before the command that was answered so. */
  const commentsAt = async (server: RunningServer, since: Answer): Promise<readonly string[]> => {
    const token = String(since.headers['consistency-token']);
    const { comments } = await done(server.as('gp-berg').get(plan.path, { 'consistency-token': token }));
    return (comments as readonly { readonly text: string }[]).map(({ text }) => text);
  };

  /** Says something until an answer has it in it: somebody keeps the plan view up to date. */
  const isFollowed = async (text: string): Promise<void> => {
    const said = await comment(one, text);
    await eventually(
      `somebody follows: ${text}`,
      () =>
        commentsAt(one, said).then(
          (texts) => texts.includes(text),
          () => false,
        ),
      takeOverMs,
    );
  };

  describe('APIs', () => {
    it('show at one what was written at the other, to who asks for it', async () => {
      const said = await comment(one, 'Skrevet ved den ene');
      expect(await commentsAt(other, said)).toContain('Skrevet ved den ene');
    });

    it('tell who looks on at one what was written at the other', async () => {
      const url = `${other.api.url}/api/v1${plan.path}/live`;
      const client = await LiveClient.open(url, await other.api.authorization('gp-berg'));
      const { revision } = (await client.event(0)).data;
      const said = await comment(one, 'Mens en annen ser på');

      const told = (): unknown => client.events.at(-1)?.data['revision'];
      await eventually('the change is told', () => told() === said.body['revision'], takeOverMs);
      expect(Number(told())).toBeGreaterThan(Number(revision));
      client.drop();
    });

    it('carry a command out once, whichever of them it is sent to again', async () => {
      const key = randomUUID();
      const at = await comment(one, 'En gang', key);
      const again = await comment(other, 'En gang', key);

      expect(at.status).toBe(201);
      expect([again.status, again.body, again.headers['etag']]).toEqual([
        at.status,
        at.body,
        at.headers['etag'],
      ]);
      expect((await commentsAt(other, again)).filter((text) => text === 'En gang')).toHaveLength(1);
    });

    it('carry it out once also where it comes to both, many times at once', async () => {
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) => comment(n % 2 === 0 ? one : other, 'Ti ganger på en gang', key)),
      );

      expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
      const [answer] = answers;
      if (!answer) throw new Error('There was no answer');
      expect((await commentsAt(one, answer)).filter((text) => text === 'Ti ganger på en gang')).toHaveLength(
        1,
      );
    });

    it('lose nothing of what comes to both about one plan at once', async () => {
      const texts = Array.from({ length: 12 }, (_, n) => `Samtidig ${String(n)}`);
      const answers = await Promise.all(texts.map((text, n) => comment(n % 2 === 0 ? one : other, text)));

      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      const revisions = answers.map(({ body }) => Number(body['revision']));
      const last = answers[revisions.indexOf(Math.max(...revisions))];
      if (!last) throw new Error('There was no answer');
      expect(await commentsAt(other, last)).toEqual(expect.arrayContaining(texts));
    });
  });

  describe('projectors', () => {
    const statuses = async (): Promise<readonly string[]> => {
      const { items } = await done(one.as('operator-ruud').get('/projections'));
      return (items as readonly { readonly name: string; readonly state: string }[]).map(
        ({ name, state }) => `${name} ${state}`,
      );
    };
    let next: ServerProcess;

    it('share the projections, each the ones that it is told to run', async () => {
      expect(await statuses()).toEqual(names.map((name) => `${name} live`));
    });

    it('answer no one but who asks how they are', async () => {
      const url = await first.url();
      const statusOf = async (path: string): Promise<number> => (await fetch(`${url}${path}`)).status;

      expect(await statusOf('/health/live')).toBe(200);
      expect(await statusOf('/health/ready')).toBe(200);
      expect(await statusOf('/api/v1/worklist')).toBe(404);
    });

    it('take over within seconds what one did that was killed', async () => {
      next = await startProjector();
      first.signal('SIGKILL');
      await first.ended;

      await isFollowed('Etter at den ene ble drept');
    });

    it('fence off one that was paused and wakes up when another has taken over', async () => {
      await startProjector();
      next.signal('SIGSTOP');
      await isFollowed('Mens den sov');
      for (let n = 0; n < 5; n += 1) await isFollowed(`Mens den sov, ${String(n)}`);
      next.signal('SIGCONT');
      for (let n = 0; n < 5; n += 1) await isFollowed(`Etter at den våknet, ${String(n)}`);

      for (const name of names) {
        const verified = await one.as('operator-ruud').post(`/projections/${name}/verify`);
        expect(verified.body).toMatchObject({ name, equal: true, differences: [] });
      }
      expect(await statuses()).toEqual(names.map((name) => `${name} live`));
    });
  });
});
