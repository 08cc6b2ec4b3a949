import { projections } from '../../../projections';
import { readUpTo } from '../../../projections/runner/follow';
import { GenerationWriter } from '../../../projections/runner/generation-writer';
import { pointerOf } from '../../../projections/runner/generations';
import { runnable } from '../../../projections/runner/runnable';
import { decode } from '../../../src/application/events/codec';
import { ChangedProjector } from '../../../src/application/what-if/changed-projector';
import { EmbeddedReadStore } from '../../../src/infrastructure/embedded/read-store';
import { drops, embeddedRegister, gpBerg } from '../../support/embedded-register';
import { given } from '../../support/given';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { EventStore } from '../../../src/application/ports/event-store';
import type { Compared } from '../../../src/application/what-if/changed-projector';
import type { PatientId, PlanId } from '../../../src/kernel/ids';

const named = (name: string): RunnableProjection =>
  given(runnable(projections).find((projection) => projection.name === name));
const worklist = named('worklist');

/** The same projection with another row for one type of event. */
const withRow = (
  projection: RunnableProjection,
  type: string,
  change: (before: object | null) => object | null,
): RunnableProjection => ({ ...projection, on: { ...projection.on, [type]: change } });

/** A read model that is live, and takes in what has been recorded when it is told to. */
async function liveOf(events: EventStore, ...of: readonly RunnableProjection[]) {
  const documents = EmbeddedReadStore.open(':memory:');
  const writers: GenerationWriter[] = [];
  for (const projection of of) {
    const { live } = await pointerOf(documents, projection);
    const target = { projection: projection.name, generation: live };
    const lease = await documents.acquireLease(target, 'live', 60_000);
    writers.push(await GenerationWriter.open(documents, projection, given(lease)));
  }
  const takeIn = async (): Promise<void> => {
    const end = given(await events.head());
    for (const writer of writers) {
      if (writer.checkpoint !== end) {
        await readUpTo({ store: events, decode }, writer, end, () => undefined);
      }
    }
  };
  await takeIn();
  return { documents, takeIn };
}

/** Two plans with a measure each, and their live read models. */
async function setting(...of: readonly RunnableProjection[]) {
  const register = await embeddedRegister();
  const other = '20000000-0000-4000-8000-000000000002' as PatientId;
  await register.register.tellPatient(other);
  const otherPlan = await register.register.openPlan(other);
  for (const planId of [register.planId, otherPlan]) await register.register.ask(planId, gpBerg, drops);
  return { ...register, otherPlan, ...(await liveOf(register.events, ...of)) };
}

type Setting = Awaited<ReturnType<typeof setting>>;

const tried = ({ events, documents }: Setting, projection: RunnableProjection, planId?: PlanId) =>
  ChangedProjector.fold({
    projection,
    events,
    live: documents,
    scratch: EmbeddedReadStore.openScratch(),
    planId,
  });

async function all(compared: AsyncIterable<Compared>): Promise<readonly Compared[]> {
  const found: Compared[] = [];
  for await (const one of compared) found.push(one);
  return found;
}
const differing = async (changed: ChangedProjector): Promise<readonly Compared[]> =>
  (await all(changed.compare())).filter(({ differences }) => differences.length > 0);

describe('a projector that is tried over old history', () => {
  it.each(projections.map(({ name }) => [name]))(
    'makes what the live one made, where nothing of %s is changed',
    async (name) => {
      const changed = await tried(await setting(named(name)), named(name));

      const compared = await all(changed.compare());
      expect(compared.length).toBeGreaterThan(0);
      expect(compared.filter(({ differences }) => differences.length > 0)).toEqual([]);
    },
  );

  it('is told apart by each document and place, with what is there and what would be', async () => {
    const planView = named('plan-view');
    const at = await setting(planView);
    const added = given(planView.on['MeasureAdded']);
    const loud: RunnableProjection = {
      ...planView,
      on: {
        ...planView.on,
        MeasureAdded: (document, fact) =>
          JSON.parse(JSON.stringify(added(document, fact)).replaceAll('Øyedråper', 'ØYEDRÅPER')) as object,
      },
    };

    const found = await differing(await tried(at, loud));
    expect(found.map(({ collection, id }) => `${collection}/${id}`)).toEqual(
      [at.planId, at.otherPlan].toSorted().map((id) => `documents/${id}`),
    );
    expect(found[0]?.differences).toContainEqual({
      path: expect.stringMatching(/^\/measures\/.*title$/) as unknown,
      before: 'Øyedråper daglig',
      after: 'ØYEDRÅPER daglig',
    });
  });

  it('shows what it leaves out, and the stream that it cannot take', async () => {
    const at = await setting(worklist);
    const lazy = withRow(worklist, 'PlanOpened', () => null);
    const broken = withRow(worklist, 'MeasureAdded', () => {
      throw new Error('What is a measure?');
    });

    expect(await differing(await tried(at, lazy))).toContainEqual({
      collection: 'documents',
      id: at.planId,
      differences: [{ path: '', before: expect.any(Object) as unknown, after: undefined }],
    });
    const parked = (await differing(await tried(at, broken))).filter(
      ({ collection }) => collection === 'parked',
    );
    expect(parked).toHaveLength(2);
    expect(parked[0]?.differences[0]).toMatchObject({
      before: undefined,
      after: { error: 'Error' },
    });
  });

  it('stands where the live one stands, not at what has been recorded since', async () => {
    const at = await setting(worklist);
    const position = await at.events.head();
    await at.register.ask(at.planId, gpBerg, drops);

    const changed = await tried(at, worklist);
    expect(await differing(changed)).toEqual([]);
    expect(changed.position).toBe(position);
  });

  it('follows where the live one moves on while they are compared', async () => {
    const at = await setting(worklist);
    const changed = await tried(at, worklist);
    const differences: Compared[] = [];
    for await (const one of changed.compare()) {
      if (one.differences.length > 0) differences.push(one);
      await at.register.ask(at.planId, gpBerg, drops);
      await at.register.ask(at.otherPlan, gpBerg, drops);
      await at.takeIn();
      if (await hasManyEvents(at)) break;
    }
    expect(differences).toEqual([]);
    expect(changed.position).not.toBeNull();
  });

  it('tells a real difference also where the live one moves on', async () => {
    const at = await setting(worklist);
    const changed = await tried(
      at,
      withRow(worklist, 'PlanOpened', () => null),
    );
    await at.register.ask(at.planId, gpBerg, drops);
    await at.takeIn();

    const found = await differing(changed);
    expect(found).toContainEqual(expect.objectContaining({ collection: 'documents', id: at.planId }));
    expect(changed.position).toBe(await at.events.head());
  });

  it('of one plan is compared with what the live one has of it', async () => {
    const at = await setting(worklist);
    const same = await all((await tried(at, worklist, at.planId)).compare());
    const found = await differing(
      await tried(
        at,
        withRow(worklist, 'PlanOpened', () => null),
        at.planId,
      ),
    );

    const whole = await all((await tried(at, worklist)).compare());
    expect(same.length).toBe(whole.length / 2);
    expect(same.filter(({ differences }) => differences.length > 0)).toEqual([]);
    expect(found.length).toBe(same.length);
    expect(JSON.stringify(found)).not.toContain(at.otherPlan);
  });

  it('of one plan is refused where its documents are not of one plan', async () => {
    const byWeek: RunnableProjection = { ...worklist, documentId: () => 'week-3' };
    const at = await setting(worklist);

    await expect(tried(at, byWeek, at.planId)).rejects.toThrow(/more than one plan/);
  });

  it('is refused where there is no live read model of its name', async () => {
    const at = await setting(worklist);

    await expect(tried(at, { ...worklist, name: 'weather' })).rejects.toThrow(/no live read model weather/);
  });
});

const hasManyEvents = async ({ events, stream }: Setting): Promise<boolean> =>
  ((await events.headOf(stream))?.revision ?? 0) > 60;
