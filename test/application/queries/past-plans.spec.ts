import fc from 'fast-check';
import { planAfter } from '../../../projections/plan-view/plan-after';
import { planView } from '../../../projections/plan-view/plan-view.projection';
import { present } from '../../../projections/plan-view/present';
import type { PlanDocument } from '../../../projections/plan-view/document';
import type { PlanSnapshot } from '../../../projections/plan-view/snapshots';
import type { Plan } from '../../../projections/plan-view/plan';
import { PastPlans } from '../../../src/application/queries/past-plans';
import { ReadModels } from '../../../src/application/queries/read-models';
import type { EventStore } from '../../../src/application/ports/event-store';
import type { Write } from '../../../src/application/ports/read-store';
import type { PlanFact } from '../../../src/domain/plan/events';
import { ScriptedClock } from '../../../src/infrastructure/clock/scripted-clock';
import { EmbeddedReadStore } from '../../../src/infrastructure/embedded/read-store';
import type { CommentId, PlanId } from '../../../src/kernel/ids';
import { hourMs, minuteMs, plus } from '../../../src/kernel/instant';
import type { Instant } from '../../../src/kernel/instant';
import { around } from '../../support/around';
import { patienceMs } from '../../support/eventually';
import { codeOf, hostOf, runnable } from '../../support/embedded-register';
import { given } from '../../support/given';
import { lawfulHistory } from '../../support/lawful-histories';
import { instant, paalHimself, paalUpTo, planId, then } from '../../support/paal-facts';
import { recorded } from '../../support/recorded-history';

const june = instant('2026-06-01T08:00:00.000Z');
const someRevisions = fc.array(fc.nat(), { maxLength: 5 });
const runs = { numRuns: 25, seed: 20260601 };

/** The register with these facts of one plan, its read models not begun yet. */
async function registerOf(facts: readonly PlanFact[], of?: EventStore) {
  const events = of ?? (await recorded(facts));
  const documents = EmbeddedReadStore.open(':memory:');
  const clock = new ScriptedClock(june);
  const { host, progress } = hostOf({ events, documents, clock }, runnable(planView.name));
  return { events, documents, host, progress, past: new PastPlans(progress, events, documents) };
}
type Register = Awaited<ReturnType<typeof registerOf>>;

/** Brings the read model up to date, and lets it go again. */
async function project({ host, progress }: Register): Promise<void> {
  host.start();
  expect(await progress.settle(patienceMs)).toBe(true);
  await host.stop();
}

const documentAfter = (facts: readonly PlanFact[]) =>
  given(
    facts.reduce<PlanDocument | null>((document, fact) => planAfter(document, fact), null),
    'plan',
  );
const read = <Thing>(thing: Thing): Thing => JSON.parse(JSON.stringify(thing)) as Thing;

/** The plan folded from all that was recorded by the instant, without any of what is tested here. */
const recountAt = (facts: readonly PlanFact[], at: Instant): Plan => {
  const known = facts.filter(({ recordedAt }) => recordedAt <= at);
  return read(given(present(documentAfter(known), at), 'plan'));
};

/** Snapshots wherever a test wants them. */
async function keepSnapshots(
  { progress, documents }: Register,
  facts: readonly PlanFact[],
  revisions: ReadonlySet<number>,
): Promise<void> {
  const target = await progress.live(planView.name);
  const lease = given(await documents.acquireLease(target, 'the test', hourMs), 'lease');
  const checkpoint = '1' as Write['position'];
  const writes = [...revisions].map((revision): Write => {
    const { recordedAt } = given(facts[revision], 'fact');
    const document = documentAfter(facts.slice(0, revision + 1));
    const snapshot: PlanSnapshot = { planId, revision, recordedAt, document };
    return {
      collection: 'entries',
      id: `${planId}/${String(revision)}`,
      position: checkpoint,
      document: snapshot,
    };
  });
  await documents.commit({ target, writes, after: null, checkpoint, lease });
}

/** Pål's plan with so many comments after the rows, one a minute. */
const commented = (count: number): readonly PlanFact[] =>
  paalUpTo(
    17,
    ...Array.from({ length: count }, (_, index) =>
      then(plus(june, (index - count) * minuteMs), paalHimself, {
        type: 'PatientCommented',
        data: { commentId: `comment-${String(index)}` as CommentId, text: `Melding ${String(index)}` },
      }),
    ),
  );

describe('a plan as it stood', () => {
  it('as of now is the live view, whatever has happened to the plan', async () => {
    await fc.assert(
      fc.asyncProperty(lawfulHistory, async (facts) => {
        const now = given(facts.at(-1)).recordedAt;
        const register = await registerOf(facts);
        await project(register);
        const live = await new ReadModels(register.progress, register.documents).open(planView.name, {});
        const plan = read(present(given(await live.get<PlanDocument>(planId)), now));
        expect(read(await register.past.asOf(planId, now, now))).toEqual(plan);
        expect(read(await register.past.asOf(planId, plus(now, hourMs), now))).toEqual(plan);
        expect(read(await register.past.atRevision(planId, facts.length - 1))).toEqual(plan);
      }),
      runs,
    );
  });

  it('is the same whether it is folded from a snapshot or from the first event', async () => {
    await fc.assert(
      fc.asyncProperty(
        lawfulHistory,
        someRevisions,
        fc.integer({ min: 1, max: 5 }),
        async (facts, places, stride) => {
          const revisions = new Set(places.map((place) => place % facts.length));
          const register = await registerOf(facts);
          const without = await registerOf(facts, register.events);
          await keepSnapshots(register, facts, revisions);
          for (const { revision, recordedAt } of facts.filter((_, index) => index % stride === 0)) {
            expect(read(await register.past.atRevision(planId, revision))).toEqual(
              read(await without.past.atRevision(planId, revision)),
            );
            expect(read(await register.past.asOf(planId, recordedAt, june))).toEqual(
              read(await without.past.asOf(planId, recordedAt, june)),
            );
          }
        },
      ),
      runs,
    );
  });

  it('is at every instant what was recorded by then, judged at that instant', async () => {
    await fc.assert(
      fc.asyncProperty(lawfulHistory, fc.nat(100), async (facts, minutes) => {
        const { past } = await registerOf(facts);
        const now = plus(given(facts.at(-1)).recordedAt, hourMs);
        for (const { recordedAt } of facts) {
          const at = plus(recordedAt, (minutes - 50) * minuteMs);
          if (at < given(facts[0]).recordedAt || at > now) continue;
          expect(read(await past.asOf(planId, at, now))).toEqual(recountAt(facts, at));
        }
      }),
      runs,
    );
  });

  it('at a revision is judged at the instant when that was recorded: the accepted transfer has not begun', async () => {
    const facts = paalUpTo(15);
    const { past } = await registerOf(facts);
    const accepted = given(facts.find(({ recordedAt }) => recordedAt === '2026-03-12T08:00:00.000Z'));
    const { revision, measures } = await past.atRevision(planId, accepted.revision);
    expect(revision).toBe(accepted.revision);
    expect(measures[1]?.responsible.name).toBe('Nordlys sykehus, øyeavdelingen');
    const inApril = await past.asOf(planId, instant('2026-04-02T08:00:00.000Z'), june);
    expect(inApril.revision).toBe(accepted.revision);
    expect(inApril.measures[1]?.responsible.name).toBe('Øyelegene Aas');
  });

  it('within the command that opened it is what that command came to', async () => {
    const { past } = await registerOf(paalUpTo(1));
    expect(await past.atRevision(planId, 0)).toEqual(await past.atRevision(planId, 1));
    expect(await past.atRevision(planId, 0)).toMatchObject({
      revision: 1,
      coordination: { responsible: { name: 'Solsiden legesenter' } },
    });
  });

  it('is not there before it was opened, nor at a revision that it has not had', async () => {
    const facts = paalUpTo(17);
    const { past } = await registerOf(facts);
    const opened = given(facts[0]).recordedAt;
    expect(await codeOf(past.asOf(planId, plus(opened, -1), june))).toBe('plan-not-opened-yet');
    expect(await codeOf(past.asOf(planId, opened, june))).toBe('done');
    expect(await codeOf(past.atRevision(planId, facts.length - 1))).toBe('done');
    expect(await codeOf(past.atRevision(planId, facts.length))).toBe('revision-not-found');
    const unknown = '10000000-0000-4000-8000-00000000000f' as PlanId;
    expect(await codeOf(past.atRevision(unknown, 0))).toBe('revision-not-found');
    expect(await codeOf(past.asOf(unknown, june, june))).toBe('plan-not-opened-yet');
  });
});

describe('a plan with a long history', () => {
  const facts = commented(600);

  /** Which revisions are read from the plan's stream. */
  async function watched() {
    const from: number[] = [];
    const events = await recorded(facts);
    const register = await registerOf(
      facts,
      around(events, {
        readStream: (stream, range) => {
          from.push(range?.from ?? 0);
          return events.readStream(stream, range);
        },
      }),
    );
    return { register, from };
  }

  it('is folded from the nearest snapshot', async () => {
    const { register, from } = await watched();
    await project(register);
    await register.past.atRevision(planId, 248);
    await register.past.atRevision(planId, 249);
    await register.past.atRevision(planId, 498);
    await register.past.asOf(planId, given(facts[499]).recordedAt, june);
    await register.past.asNow(planId, june);
    expect(from).toEqual([0, 250, 250, 500, 500]);
  });

  it('is right where the read model is behind, and where it has nothing yet', async () => {
    const half = await recorded(facts.slice(0, 300));
    const behind = await registerOf(facts, half);
    await project(behind);
    const whole = await recorded(facts);
    const past = new PastPlans(behind.progress, whole, behind.documents);
    const nothing = await registerOf(facts, whole);
    for (const revision of [260, 510, facts.length - 1]) {
      expect(await past.atRevision(planId, revision)).toMatchObject({ revision });
      expect(await past.atRevision(planId, revision)).toEqual(
        read(await nothing.past.atRevision(planId, revision)),
      );
    }
  });
});
