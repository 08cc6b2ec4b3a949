import { planKind } from '../../../src/application/events/stream-kind';
import { streamsIn } from '../../../src/application/streams/streams-in';
import { redecide } from '../../../src/application/what-if/changed-decider';
import { planDecider } from '../../../src/domain/plan/decider';
import { EmbeddedEventStore } from '../../../src/infrastructure/embedded/event-store';
import { refuse } from '../../../src/kernel/domain-error';
import { t } from '../../support/decider-specification';
import {
  drops,
  embeddedRegister,
  execution,
  factsOf,
  fjordbyen,
  gpBerg,
  handover,
  nurseDahl,
  paal,
  stored,
  unitRef,
} from '../../support/embedded-register';
import { given } from '../../support/given';
import type { PlanDecider, Redecided } from '../../../src/application/what-if/changed-decider';
import type { EventStore } from '../../../src/application/ports/event-store';
import type { PatientId, TransferId } from '../../../src/kernel/ids';
import type { StreamName } from '../../../src/kernel/event';

/** A plan in which everything happens that is hard to tell from its events alone. */
async function eventfulPlan() {
  const at = await embeddedRegister();
  const { register, planId, clock, events, stream } = at;
  const { id: measureId } = await register.ask(planId, gpBerg, drops);
  const subjects = [{ measureId: measureId as never }];
  const offer = (deadline: string) =>
    register.ask(planId, gpBerg, {
      type: 'OfferTransfer',
      subjects,
      to: unitRef(fjordbyen),
      reason: 'Husker ikke dråpene',
      handover,
      deadline: t(deadline),
    });
  await offer('01-13 08:00');
  clock.set(t('01-14 08:00'));
  // The offer expires with this, and only then the comment is written.
  await register.ask(planId, paal, { type: 'CommentOnPlan', text: 'Ingen svarte' });
  const { id: transferId } = await offer('01-16 08:00');
  await register.ask(planId, nurseDahl, { type: 'AcceptTransfer', transferId: transferId as TransferId });
  const accepted = given((await factsOf(events, stream)).findLast(({ type }) => type === 'TransferAccepted'));
  await register.ask(planId, gpBerg, {
    type: 'EnterInError',
    eventId: accepted.eventId,
    reason: 'Feil enhet',
  });
  await register.ask(
    planId,
    gpBerg,
    { type: 'ReviewPlan', summary: 'Gått gjennom', nextReviewOn: '2026-01-20' as never },
    { occurredAt: t('01-14 07:00'), lateReason: 'Nettet var nede' },
  );
  clock.set(t('01-21 08:00'));
  await register.runner.execute(execution(stream, { type: 'NoteWhatFellDue' }));
  await register.ask(planId, gpBerg, { type: 'ClosePlan', reason: 'Flyttet' });
  return at;
}

async function redecided(
  events: EventStore,
  decider: PlanDecider,
  stream: StreamName,
): Promise<readonly Redecided[]> {
  const found: Redecided[] = [];
  for await (const one of redecide(events, decider, stream)) found.push(one);
  return found;
}

const deciding = (decide: PlanDecider['decide']): PlanDecider => ({ ...planDecider, decide });

describe('a decider that is tried over old history', () => {
  it('gives each command’s own events again where nothing is changed, ids and all', async () => {
    const { events, stream } = await eventfulPlan();

    const all = await redecided(events, planDecider, stream);
    expect(all.map(({ command, outcome }) => `${command}: ${outcome.kind}`)).toEqual([
      'OpenPlan: same',
      'AddMeasure: same',
      'OfferTransfer: same',
      'CommentOnPlan: same',
      'OfferTransfer: same',
      'AcceptTransfer: same',
      'EnterInError: same',
      'ReviewPlan: same',
      'NoteWhatFellDue: same',
      'ClosePlan: same',
    ]);
    expect(all.reduce((sum, one) => sum + one.events, 0)).toBe((await factsOf(events, stream)).length);
  });

  it('tells which commands it would refuse, when they were given, and why', async () => {
    const { events, stream } = await eventfulPlan();
    const strict = deciding((state, command, context) =>
      command.type === 'AcceptTransfer'
        ? refuse('not-the-receiver', 'Nobody accepts anything any more.')
        : planDecider.decide(state, command, context),
    );

    const refused = (await redecided(events, strict, stream)).filter(
      ({ outcome }) => outcome.kind !== 'same',
    );
    expect(refused).toEqual([
      {
        stream,
        revision: 9,
        recordedAt: t('01-14 08:00'),
        command: 'AcceptTransfer',
        events: 2,
        outcome: {
          kind: 'refused',
          code: 'not-the-receiver',
          detail: 'Nobody accepts anything any more.',
        },
      },
    ]);
  });

  it('knows a refusal by its name, whichever copy of the code threw it', async () => {
    const { events, stream } = await eventfulPlan();
    class DomainError extends Error {
      override readonly name = 'DomainError';
      readonly code = 'plan-paused';
    }
    const strict = deciding(() => {
      throw new DomainError('Resume it first.');
    });

    const [first] = await redecided(events, strict, stream);
    expect(first?.outcome).toEqual({ kind: 'refused', code: 'plan-paused', detail: 'Resume it first.' });
  });

  it('tells which commands would give other events, and where they differ', async () => {
    const { events, stream } = await eventfulPlan();
    const silent = deciding((state, command, context) => {
      const decided = planDecider.decide(state, command, context);
      return command.type === 'CommentOnPlan' ? decided.filter(({ by }) => !by) : decided;
    });

    const others = (await redecided(events, silent, stream)).filter(({ outcome }) => outcome.kind !== 'same');
    expect(others).toMatchObject([
      {
        command: 'CommentOnPlan',
        outcome: {
          kind: 'other-events',
          differences: expect.arrayContaining([
            { path: '/0/type', before: 'TransferExpired', after: 'PatientCommented' },
          ]) as unknown,
        },
      },
    ]);
  });

  it('is not blamed for history: what it refuses has happened all the same for what comes after', async () => {
    const { events, stream } = await eventfulPlan();
    const strict = deciding((state, command, context) =>
      command.type === 'OpenPlan'
        ? refuse('consent-missing', 'Not like this.')
        : planDecider.decide(state, command, context),
    );

    const kinds = (await redecided(events, strict, stream)).map(({ outcome }) => outcome.kind);
    expect(kinds).toEqual(['refused', ...kinds.slice(1).map(() => 'same')]);
  });

  it('that falls over is told so, and where', async () => {
    const { events, stream } = await eventfulPlan();
    const broken = deciding((state, command, context) => {
      if (command.type === 'ClosePlan') throw new TypeError('No such rule');
      return planDecider.decide(state, command, context);
    });
    const deaf: PlanDecider = {
      ...planDecider,
      evolve: (state, fact) => {
        if (fact.type === 'MeasureAdded') throw new TypeError('What is a measure?');
        return planDecider.evolve(state, fact);
      },
    };

    expect((await redecided(events, broken, stream)).at(-1)?.outcome).toEqual({
      kind: 'fault',
      detail: 'TypeError: No such rule',
    });
    await expect(redecided(events, deaf, stream)).rejects.toThrow(
      `The decider cannot take in MeasureAdded, ${stream} revision 3: TypeError: What is a measure?`,
    );
  });

  it('is not blamed for the ids of a history that was masked: they are no longer derived from their commands', async () => {
    const { events, stream } = await eventfulPlan();
    const masked = EmbeddedEventStore.open(':memory:');
    const copies = (await stored(events, stream)).map(({ id, type, data, metadata }) => {
      const commandId = JSON.stringify(metadata['commandId'])
        .slice(1, -1)
        .replace(/^./, (digit) => (digit === 'a' ? 'b' : 'a'));
      return { id, type, data, metadata: { ...metadata, commandId } };
    });
    await masked.append(stream, 'no-stream', copies);

    const kinds = (await redecided(masked, planDecider, stream)).map(({ outcome }) => outcome.kind);
    expect(kinds).toEqual(Array.from({ length: 10 }, () => 'same'));
  });

  it('is tried on every plan there is, one after the other', async () => {
    const { events, register, planId } = await embeddedRegister();
    const other = '20000000-0000-4000-8000-000000000002' as PatientId;
    await register.tellPatient(other);
    const otherPlan = await register.openPlan(other);
    await register.ask(planId, gpBerg, drops);

    const streams: StreamName[] = [];
    for await (const stream of streamsIn(events, [planKind.category])) streams.push(stream);
    expect(streams).toEqual([`plan-${planId}`, `plan-${otherPlan}`]);
  });
});
