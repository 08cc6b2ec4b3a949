import type { Answer } from '../../support/api-client';
import { eventually } from '../../support/eventually';
import { done, openPlanFor } from '../../support/patient-with-plan';
import type { PatientWithPlan } from '../../support/patient-with-plan';
import { RunningServer } from '../../support/running-server';
import { grownStoresBehindWires } from '../../support/stores/register-stores';
import type { WiredStores } from '../../support/stores/register-stores';
import { onGrownStores } from '../../support/stores/on-grown-stores';
import type { TcpProxy } from '../../support/tcp-proxy';
import { temporaryFolder } from '../../support/temporary-folder';

/** The adapter itself waits ten seconds for a server that may come back; the rest is for a busy machine. */
const recoveryMs = 40_000;

onGrownStores('A store that is away', () => {
  const dataDir = temporaryFolder();
  let server: RunningServer;
  let stores: WiredStores;
  let plan: PatientWithPlan;

  beforeAll(async () => {
    stores = await grownStoresBehindWires();
    server = await RunningServer.start({ dataDir, env: stores.env });
    plan = await openPlanFor(server, 'Petra Prøve');
  });
  afterAll(() => server.kill());

  const read = (who: Parameters<RunningServer['as']>[0] = 'gp-berg'): Promise<Answer> =>
    server.as(who).get(plan.path);
  const worklist = (): Promise<Answer> => server.as('gp-berg').get('/worklist');
  const comment = (text: string): Promise<Answer> =>
    server.as(plan.patient).post(`${plan.path}/comments`, { text });
  const cut = (wire: TcpProxy): void => {
    wire.isDown = true;
    wire.cut();
  };
  const shows = async (text: string): Promise<boolean> => {
    const { status, body } = await read();
    const comments = (body['comments'] ?? []) as readonly { readonly text: string }[];
    return status === 200 && comments.some((each) => each.text === text);
  };

  describe('the event store', () => {
    beforeAll(async () => {
      await done(comment('Før bruddet'));
      // Read models that are made for the first time, on a busy machine, take longer than a reader waits.
      await eventually('the comment is shown', () => shows('Før bruddet'), recoveryMs);
      await eventually('so is the worklist', async () => (await worklist()).status === 200, recoveryMs);
      cut(stores.eventWire);
    });
    afterAll(() => {
      stores.eventWire.isDown = false;
    });

    it('leaves who was reading to read on, and says that nobody knows what is new', async () => {
      const { status, headers, body } = await read();

      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'read-model-unconfirmed': 'true' });
      expect(Number(headers['read-model-age'])).toBeGreaterThan(0);
      expect(body['comments']).toMatchObject([{ text: 'Før bruddet' }]);
    });

    it('leaves the worklist to be read', async () => {
      const { status, headers } = await worklist();
      expect([status, headers['read-model-unconfirmed']]).toEqual([200, 'true']);
    });

    it('shows the plan to nobody whose reading cannot be put on record', async () => {
      const { status, body } = await read(plan.patient);
      expect([status, body['code']]).toEqual([503, 'reading-not-recorded']);
    });

    it('refuses what would have to be stored, and the process stays ready to be read from', async () => {
      const { status, body } = await comment('Under bruddet');

      expect([status, body['code']]).toEqual([503, 'store-unavailable']);
      expect((await server.api.raw('GET', '/health/ready')).status).toBe(200);
    });

    it('is used again when it is back, by itself', async () => {
      stores.eventWire.isDown = false;
      let answer: Answer | null = null;
      const isStored = async (): Promise<boolean> => (answer = await comment('Etter bruddet')).status === 201;
      await eventually('a comment is stored', isStored, recoveryMs);
      await eventually('it is shown', () => shows('Etter bruddet'), recoveryMs);

      const { headers } = await read();
      expect(headers).not.toHaveProperty('read-model-unconfirmed');
      expect(answer).not.toBeNull();
    });
  });

  describe('the read store', () => {
    beforeAll(() => {
      cut(stores.documentWire);
    });
    afterAll(() => {
      stores.documentWire.isDown = false;
    });

    it('hinders no command', async () => {
      expect((await comment('Uten lesemodeller')).status).toBe(201);
    });

    it('is told of to who reads', async () => {
      const { status, body } = await server.as('gp-berg').get(plan.path, { 'consistency-token': '' });
      expect([status, body['code']]).toEqual([503, 'store-unavailable']);
    });

    it('hinders nothing when it is back and slow', async () => {
      stores.documentWire.delayMs = 150;
      stores.documentWire.isDown = false;
      expect((await comment('Treg base')).status).toBe(201);
      await eventually('what was said is shown', () => shows('Treg base'), recoveryMs);
      stores.documentWire.delayMs = 0;
    });

    it('has everything when it is back, by itself', async () => {
      stores.documentWire.isDown = false;
      await eventually('what was said meanwhile is shown', () => shows('Uten lesemodeller'), recoveryMs);

      const verified = await server.as('operator-ruud').post('/projections/plan-view/verify');
      expect(verified.body).toMatchObject({ equal: true, differences: [] });
    });
  });
});
