import { given } from '../support/given';
import fc from 'fast-check';
import { planStream } from '../../src/application/events/stream-kind';
import { fieldsOf } from '../../src/domain/plan/fields';
import { sameValue } from '../../src/domain/plan/changes';
import { ScriptedClock } from '../../src/infrastructure/clock/scripted-clock';
import { EmbeddedEventStore } from '../../src/infrastructure/embedded/event-store';
import { DomainError } from '../../src/kernel/domain-error';
import {
  RegisterProcess,
  codeOf,
  comment,
  doctorStrand,
  embeddedRegister,
  envelopeOf,
  factsOf,
  fjordbyen,
  gpBerg,
  handover,
  legevakten,
  nordlys,
  nurseDahl,
  paal,
  solsiden,
  typesOf,
  unitRef,
} from '../support/embedded-register';
import { t } from '../support/decider-specification';
import type { Caller } from '../../src/application/access/caller';
import type { StoredEvent } from '../../src/application/ports/event-store';
import type { PlanFact } from '../../src/domain/plan/events';
import type { Conflict } from '../../src/kernel/domain-error';
import type { GoalId, MeasureId, MemberId, PlanId, ProblemId, TransferId } from '../../src/kernel/ids';
import type { Intent } from '../support/embedded-register';

interface Ids {
  readonly planId: PlanId;
  readonly drops: MeasureId;
  readonly walk: MeasureId;
  readonly problem: ProblemId;
  readonly goal: GoalId;
  readonly member: MemberId;
  readonly offer: TransferId;
}

/** A plan with something of each kind, in which Berg, Dahl and Pål all take part; told once, copied for each test. */
async function tellPlan(): Promise<Ids & { readonly stored: readonly StoredEvent[]; readonly seen: number }> {
  const { register, events, planId } = await embeddedRegister();
  const ask = async (caller: Caller, intent: Intent) => (await register.ask(planId, caller, intent)).id;
  const member = await ask(gpBerg, { type: 'AddCareTeamMember', party: unitRef(fjordbyen), role: 'pleie' });
  const problem = await ask(gpBerg, { type: 'AddProblem', text: 'Grønn stær', purpose: 'Bevare synet' });
  const goal = await ask(gpBerg, {
    type: 'AddGoal',
    part: 'treatment',
    description: 'Trykk under 21',
    problemIds: [],
    expressedBy: 'practitioner',
  });
  const drops = await ask(gpBerg, {
    type: 'AddMeasure',
    measure: { part: 'treatment', title: 'Øyedråper', problemIds: [], goalIds: [] },
    responsible: unitRef(solsiden),
  });
  const walk = await ask(gpBerg, {
    type: 'AddMeasure',
    measure: { part: 'self-treatment', title: 'Gå tur', problemIds: [], goalIds: [] },
    responsible: { kind: 'patient' },
  });
  await register.ask(planId, gpBerg, {
    type: 'DefineZone',
    zone: 'red',
    content: { triggers: [{ text: 'Blind' }], action: 'Ring', contact: '113' },
  });
  const offer = await ask(paal, {
    type: 'OfferTransfer',
    subjects: [{ measureId: walk as MeasureId }],
    to: unitRef(fjordbyen),
    reason: 'Orker ikke',
    handover,
    deadline: t('01-20 08:00'),
  });
  const stored: StoredEvent[] = [];
  for await (const event of events.readAll('start', ['plan', 'consent', 'provider'])) stored.push(event);
  return {
    planId,
    member: member as MemberId,
    problem: problem as ProblemId,
    goal: goal as GoalId,
    drops: drops as MeasureId,
    walk: walk as MeasureId,
    offer: offer as TransferId,
    stored,
    seen: stored.filter(({ stream }) => stream === planStream(planId)).length - 1,
  };
}

const told = tellPlan();

async function aPlan() {
  const { stored, ...ids } = await told;
  const events = EmbeddedEventStore.open(':memory:');
  for (const stream of new Set(stored.map((event) => event.stream))) {
    await events.append(
      stream,
      'no-stream',
      stored.filter((event) => event.stream === stream),
    );
  }
  const register = new RegisterProcess(events, new ScriptedClock(t('01-12 09:00')));
  const { planId, seen } = ids;
  return {
    ...ids,
    events,
    register,
    /** On the revision that both saw. */
    ask: (caller: Caller, intent: Intent, seenRevision = seen) =>
      register.ask(planId, caller, intent, { seenRevision }),
    since: async () => (await factsOf(events, planStream(planId))).slice(seen + 1) as unknown as PlanFact[],
  };
}

const retitle = (measureId: MeasureId, title: string): Intent => ({
  type: 'UpdateMeasure',
  measureId,
  changes: { title },
});

async function conflictsOf(attempt: Promise<unknown>): Promise<readonly Conflict[]> {
  const error: unknown = await attempt.then(
    () => 'it was done',
    (reason: unknown) => reason,
  );
  if (error instanceof DomainError && error.code === 'conflict') return error.more.conflicts ?? [];
  throw new Error(`Expected a conflict, got ${String(error)}`);
}

describe('a change that builds on the newest revision', () => {
  it('is carried out as if no revision was named', async () => {
    const { ask, drops, register, planId } = await aPlan();
    await ask(gpBerg, retitle(drops, 'Dråper'));
    expect((await register.state(planId)).measures[drops]?.title).toBe('Dråper');
  });

  it('is refused with the rule’s own code where it is against the rules', async () => {
    const { ask } = await aPlan();
    expect(await codeOf(ask(gpBerg, { type: 'ResumePlan', reason: '' }))).toBe('plan-not-paused');
  });
});

describe('a change that builds on an older revision', () => {
  it('is merged with a change of another thing', async () => {
    const { ask, drops, walk, register, planId } = await aPlan();
    await ask(gpBerg, retitle(drops, 'Dråper'));
    await ask(nurseDahl, retitle(walk, 'Gå til butikken'));
    const { measures } = await register.state(planId);
    expect([measures[drops]?.title, measures[walk]?.title]).toEqual(['Dråper', 'Gå til butikken']);
  });

  it('is merged with a change of another field of the same thing', async () => {
    const { ask, drops, register, planId } = await aPlan();
    await ask(gpBerg, retitle(drops, 'Dråper'));
    const described = {
      type: 'UpdateMeasure',
      measureId: drops,
      changes: { description: 'Hver kveld' },
    } as const;
    await ask(nurseDahl, described);
    expect((await register.state(planId)).measures[drops]).toMatchObject({
      title: 'Dråper',
      description: 'Hver kveld',
    });
  });

  it('is a conflict where others gave the same field another value: it names both, who was first and when', async () => {
    const { ask, drops, register, planId, since } = await aPlan();
    await ask(gpBerg, retitle(drops, 'Dråper'));
    const conflicts = await conflictsOf(ask(nurseDahl, retitle(drops, 'Øyedrypp')));
    expect(conflicts).toEqual([
      {
        field: `/measures/${drops}/title`,
        yours: 'Øyedrypp',
        theirs: 'Dråper',
        by: expect.objectContaining({
          role: 'practitioner',
          name: 'Berg',
          unit: 'Solsiden legesenter',
        }) as object,
        at: t('01-12 09:00'),
      },
    ]);
    expect((await register.state(planId)).measures[drops]?.title).toBe('Dråper');
    expect(await since()).toHaveLength(1);
  });

  it('names the true clash alone where only one of its fields clashes', async () => {
    const { ask, drops } = await aPlan();
    await ask(gpBerg, retitle(drops, 'Dråper'));
    const both = {
      type: 'UpdateMeasure',
      measureId: drops,
      changes: { title: 'Øyedrypp', description: 'Hver kveld' },
    } as const;
    const conflicts = await conflictsOf(ask(nurseDahl, both));
    expect(conflicts.map(({ field }) => field)).toEqual([`/measures/${drops}/title`]);
  });

  it('names the latest of several', async () => {
    const { ask, drops, register, planId } = await aPlan();
    await ask(gpBerg, retitle(drops, 'Dråper'));
    await register.ask(planId, nurseDahl, retitle(drops, 'Drypp'));
    const [conflict] = await conflictsOf(ask(gpBerg, retitle(drops, 'Øyedrypp')));
    expect(conflict).toMatchObject({ theirs: 'Drypp', by: { name: 'Dahl' } });
  });

  it('is no clash where both gave the field the same value', async () => {
    const { ask, drops, since } = await aPlan();
    await ask(gpBerg, retitle(drops, 'Dråper'));
    await expect(ask(nurseDahl, retitle(drops, 'Dråper'))).resolves.toMatchObject({ created: false });
    expect(await since()).toHaveLength(1);
  });

  it('is no clash where the same is said with its fields in another order', async () => {
    const { ask } = await aPlan();
    const zone = { triggers: [{ text: 'Blind' }], action: 'Ring', contact: '112' };
    await ask(gpBerg, { type: 'DefineZone', zone: 'red', content: zone });
    const { contact, ...rest } = zone;
    await ask(nurseDahl, { type: 'DefineZone', zone: 'red', content: { contact, ...rest } });
  });

  it('is a conflict where one takes away what the other changes, either way round', async () => {
    const first = await aPlan();
    const zone: Intent = {
      type: 'DefineZone',
      zone: 'red',
      content: { triggers: [], action: 'Ring', contact: '112' },
    };
    await first.ask(gpBerg, { type: 'RemoveZone', zone: 'red' });
    expect(await conflictsOf(first.ask(nurseDahl, zone))).toMatchObject([
      { field: '/zones/red', theirs: null },
    ]);
    const second = await aPlan();
    await second.ask(gpBerg, zone);
    const conflicts = await conflictsOf(second.ask(nurseDahl, { type: 'RemoveZone', zone: 'red' }));
    expect(conflicts).toMatchObject([{ field: '/zones/red', yours: null }]);
  });

  it('that others have made impossible is a conflict that tells what they did', async () => {
    const { ask, problem } = await aPlan();
    await ask(gpBerg, { type: 'ResolveProblem', problemId: problem });
    const update: Intent = { type: 'UpdateProblem', problemId: problem, changes: { text: 'Glaukom' } };
    expect(await conflictsOf(ask(nurseDahl, update))).toEqual([
      expect.objectContaining({
        field: `/problems/${problem}/status`,
        yours: null,
        theirs: 'resolved',
      }),
    ]);
  });

  it('that others have made impossible elsewhere is a conflict too, and never an empty one', async () => {
    const closed = await aPlan();
    await closed.ask(gpBerg, { type: 'ClosePlan', reason: 'Ferdig' });
    const afterClosing = await conflictsOf(closed.ask(nurseDahl, retitle(closed.drops, 'Dråper')));
    expect(afterClosing).toContainEqual(
      expect.objectContaining({ field: '/status', theirs: 'closed', yours: null }),
    );

    const gone = await aPlan();
    await gone.ask(gpBerg, { type: 'RemoveCareTeamMember', memberId: gone.member });
    await gone.ask(gpBerg, { type: 'AddCareTeamMember', party: unitRef(nordlys), role: 'øye' });
    const update: Intent = { type: 'UpdateCareTeamMember', memberId: gone.member, changes: { role: 'natt' } };
    const afterRemoval = await conflictsOf(gone.ask(gpBerg, update));
    expect(afterRemoval.map(({ field }) => field)).toContain(`/careTeam/${gone.member}/role`);

    const corrected = await aPlan();
    const facts = await factsOf(corrected.events, planStream(corrected.planId));
    const added = facts.find(({ type }) => type === 'ProblemAdded');
    if (!added) throw new Error('no problem');
    await corrected.ask(gpBerg, { type: 'EnterInError', eventId: added.eventId, reason: 'Feil pasient' });
    const onWhatIsGone: Intent = {
      type: 'UpdateProblem',
      problemId: corrected.problem,
      changes: { text: 'Glaukom' },
    };
    expect(await conflictsOf(corrected.ask(nurseDahl, onWhatIsGone))).not.toEqual([]);
  });

  it('that was against the rules on what the caller saw too gets the rule’s own code', async () => {
    const { ask, drops } = await aPlan();
    await ask(gpBerg, retitle(drops, 'Dråper'));
    expect(await codeOf(ask(nurseDahl, { type: 'ResumeMeasure', measureId: drops }))).toBe(
      'measure-not-on-hold',
    );
  });

  it('that time alone has made impossible gets the rule’s own code', async () => {
    const { register, planId, seen, offer, drops, walk } = await aPlan();
    const late = new RegisterProcess(register.events, new ScriptedClock(t('01-21 08:00')));
    await late.ask(planId, gpBerg, retitle(drops, 'Dråper'));
    expect(
      await codeOf(
        late.ask(planId, nurseDahl, { type: 'AcceptTransfer', transferId: offer }, { seenRevision: seen }),
      ),
    ).toBe('offer-expired');
    expect(walk).toBeDefined();
  });

  it('only adds: two who report at once are never in conflict', async () => {
    const { ask, drops, since } = await aPlan();
    const done: Intent = {
      type: 'RecordPerformance',
      measureId: drops,
      outcome: 'done',
      at: t('01-12 08:30'),
    };
    await ask(gpBerg, { type: 'StartMeasure', measureId: drops });
    await ask(gpBerg, done);
    await ask(nurseDahl, done);
    await ask(paal, comment('Hei') as Intent);
    expect(typesOf(await since())).toEqual([
      'MeasureStarted',
      'MeasurePerformed',
      'MeasurePerformed',
      'PatientCommented',
    ]);
  });

  it('is a conflict where two give the plan different things that matter to the patient', async () => {
    const { register, planId, ask } = await aPlan();
    await register.ask(planId, paal, { type: 'StateWhatMatters', text: 'Se barnebarna' });
    expect(await conflictsOf(ask(paal, { type: 'StateWhatMatters', text: 'Lese avisen' }))).toMatchObject([
      { field: '/whatMatters', yours: { text: 'Lese avisen' }, theirs: { text: 'Se barnebarna' } },
    ]);
  });

  it('builds on a revision between the events of one command as on any other', async () => {
    const { register, planId, events } = await aPlan();
    const { id, revision } = await register.ask(planId, gpBerg, {
      type: 'AddMeasure',
      measure: { part: 'treatment', title: 'Kontroll', problemIds: [], goalIds: [] },
      responsible: unitRef(solsiden),
    });
    const measureId = id as MeasureId;
    await register.ask(planId, gpBerg, { type: 'CompleteMeasure', measureId });
    const facts = await factsOf(events, planStream(planId));
    expect(facts[revision]?.type).toBe('ResponsibilityAssigned');
    // `If-Match` with a revision that a client may have from ?revision=N or from the history.
    const attempt = register.ask(
      planId,
      nurseDahl,
      { type: 'DiscontinueMeasure', measureId },
      { seenRevision: revision - 1 },
    );
    expect(['conflict', 'measure-ended']).toContain(await codeOf(attempt));
  });

  it('is sent once more with the same key: it gets its first answer and no conflict with itself', async () => {
    const { register, planId, seen, drops, ask } = await aPlan();
    const sent = { idempotencyKey: '33333333-3333-4333-8333-333333333333', seenRevision: seen };
    const first = await register.ask(planId, gpBerg, retitle(drops, 'Dråper'), sent);
    await ask(nurseDahl, { type: 'StartMeasure', measureId: drops });
    await expect(register.ask(planId, gpBerg, retitle(drops, 'Dråper'), sent)).resolves.toEqual(first);
  });
});

describe('a revision that the plan never had', () => {
  it('is refused as such, and nothing is changed', async () => {
    const { ask, drops, seen, since } = await aPlan();
    expect(await codeOf(ask(gpBerg, retitle(drops, 'Dråper'), seen + 1))).toBe('unknown-revision');
    expect(await since()).toEqual([]);
  });
});

describe('two who change a plan at once, both on what they saw', () => {
  const kinds: readonly (readonly [string, (ids: Ids) => Intent])[] = [
    ['retitle a', ({ drops }) => retitle(drops, 'Dråper')],
    ['retitle b', ({ drops }) => retitle(drops, 'Drypp')],
    [
      'describe',
      ({ drops }) => ({ type: 'UpdateMeasure', measureId: drops, changes: { description: 'Hver kveld' } }),
    ],
    ['start', ({ drops }) => ({ type: 'StartMeasure', measureId: drops })],
    ['hold', ({ drops }) => ({ type: 'PutMeasureOnHold', measureId: drops })],
    ['complete', ({ drops }) => ({ type: 'CompleteMeasure', measureId: drops })],
    ['discontinue walk', ({ walk }) => ({ type: 'DiscontinueMeasure', measureId: walk })],
    ['resolve', ({ problem }) => ({ type: 'ResolveProblem', problemId: problem })],
    [
      'rename problem',
      ({ problem }) => ({ type: 'UpdateProblem', problemId: problem, changes: { text: 'Glaukom' } }),
    ],
    [
      'add for problem',
      ({ problem }) => ({
        type: 'AddMeasure',
        measure: { part: 'treatment', title: 'Kontroll', problemIds: [problem], goalIds: [] },
        responsible: unitRef(fjordbyen),
      }),
    ],
    ['end goal', ({ goal }) => ({ type: 'EndGoal', goalId: goal, reason: 'Nådd' })],
    ['assess goal', ({ goal }) => ({ type: 'AssessGoal', goalId: goal, status: 'achieved', note: 'Bra' })],
    ['pause', () => ({ type: 'PausePlan', reason: 'Ferie' })],
    ['close', () => ({ type: 'ClosePlan', reason: 'Ferdig' })],
    ['remove zone', () => ({ type: 'RemoveZone', zone: 'red' })],
    [
      'define zone',
      () => ({ type: 'DefineZone', zone: 'red', content: { triggers: [], action: 'Vent', contact: '113' } }),
    ],
    [
      'perform',
      ({ drops }) => ({
        type: 'RecordPerformance',
        measureId: drops,
        outcome: 'done',
        at: t('01-12 08:30'),
      }),
    ],
    [
      'take over',
      ({ drops }) => ({
        type: 'TakeOverResponsibility',
        subjects: [{ measureId: drops }],
        justification: 'Haster',
      }),
    ],
    [
      'offer on',
      ({ drops }) => ({
        type: 'OfferTransfer',
        subjects: [{ measureId: drops }],
        to: unitRef(legevakten),
        reason: 'Bytte',
        handover,
        deadline: t('01-30 08:00'),
      }),
    ],
    ['accept', ({ offer }) => ({ type: 'AcceptTransfer', transferId: offer })],
    ['decline', ({ offer }) => ({ type: 'DeclineTransfer', transferId: offer, reason: 'Fullt' })],
    ['withdraw', ({ offer }) => ({ type: 'WithdrawTransfer', transferId: offer, reason: 'Ombestemt' })],
    ['resume, which none may', () => ({ type: 'ResumePlan', reason: 'Tilbake' })],
  ];
  const people = [gpBerg, nurseDahl] as const;
  const one = fc.record({ kind: fc.nat(kinds.length - 1), who: fc.constantFrom(0, 1) });

  const alone = new Map<string, Promise<string>>();
  const codeAlone = (who: number, kind: number): Promise<string> => {
    const key = `${who}/${kind}`;
    const known =
      alone.get(key) ??
      aPlan().then((plan) => codeOf(plan.ask(given(people[who]), given(kinds[kind])[1](plan))));
    alone.set(key, known);
    return known;
  };

  it('both have their way, or the one who came last is told the clash or the rule that he broke anyway', async () => {
    await fc.assert(
      fc.asyncProperty(one, one, async (first, second) => {
        const plan = await aPlan();
        const before = await codeOf(plan.ask(given(people[first.who]), given(kinds[first.kind])[1](plan)));
        expect(before).toBe(await codeAlone(first.who, first.kind));
        const firsts = await plan.since();

        const attempt = plan.ask(given(people[second.who]), given(kinds[second.kind])[1](plan));
        const error: unknown = await attempt.then(
          () => null,
          (reason: unknown) => reason,
        );
        const all = await plan.since();
        if (error instanceof DomainError && error.code === 'conflict') {
          const { conflicts = [] } = error.more;
          const theirs = new Map(
            firsts.flatMap((fact) => fieldsOf(fact, fact.eventId)).map((f) => [f.path, f.value]),
          );
          expect(conflicts).not.toEqual([]);
          for (const { field, by, at } of conflicts) {
            expect([...theirs.keys()]).toContain(field);
            expect(by).toMatchObject({ name: given(people[first.who]).name });
            expect(at).toBe(t('01-12 09:00'));
          }
          expect(all).toEqual(firsts);
        } else if (error) {
          // Which of the rules that he breaks is named may change; that he breaks one without the other may not.
          expect(error).toBeInstanceOf(DomainError);
          expect(await codeAlone(second.who, second.kind)).not.toBe('done');
          expect(all).toEqual(firsts);
        } else {
          // What he could not have done alone, the first may have made possible; nothing of the first is lost.
          expect(overwritten(firsts, all.slice(firsts.length))).toEqual([]);
        }
      }),
      { numRuns: 250 },
    );
  });
});

/** What the first had set and the second set to something else without being told. */
function overwritten(firsts: readonly PlanFact[], seconds: readonly PlanFact[]): readonly string[] {
  const set = new Map(firsts.flatMap((fact) => fieldsOf(fact, fact.eventId)).map((f) => [f.path, f.value]));
  return seconds
    .flatMap((fact) => fieldsOf(fact, fact.eventId))
    .filter(({ path, value }) => set.has(path) && !sameValue(set.get(path) ?? null, value ?? null))
    .map(({ path }) => path);
}

describe('emergency help', () => {
  it('is not held up by what others have changed meanwhile', async () => {
    const { ask, register, planId, drops, seen } = await aPlan();
    await ask(gpBerg, retitle(drops, 'Dråper'));
    await register.emergency.execute({ planId, reason: 'Akutt', envelope: envelopeOf(doctorStrand) });
    const takeOver: Intent = {
      type: 'TakeOverResponsibility',
      subjects: [{ measureId: drops }],
      justification: 'Haster',
    };
    await register.ask(planId, doctorStrand, takeOver, { seenRevision: seen });
  });
});
