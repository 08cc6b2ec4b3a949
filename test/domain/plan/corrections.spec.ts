import { by, t } from '../../support/decider-specification';
import {
  aas,
  accept,
  addDrops,
  addGoal,
  addMeasure,
  addMember,
  addProblem,
  anne,
  check,
  checkAdded,
  close,
  coordination,
  correct,
  decline,
  doctorStrand,
  drops,
  dropsAccepted,
  dropsAdded,
  dropsOffered,
  dropsOfferedForApril,
  event,
  eyeLie,
  fjordbyen,
  gpBerg,
  held,
  holderIn,
  id,
  measure,
  nordlys,
  nordlysInTeam,
  noteWhatFellDue,
  nurseDahl,
  offer,
  opened,
  paal,
  pause,
  performed,
  plan,
  register,
  solsiden,
  specialistAas,
  step,
  takeOver,
  tenuresIn,
  thePatient,
  withdraw,
} from './paal';
import type { PlanCommand } from '../../../src/domain/plan/commands';
import type { Corrected, PlanEvent } from '../../../src/domain/plan/events';
import type { Plan } from '../../../src/domain/plan/state';
import type { Actor } from '../../../src/kernel/actor';
import type { EventId } from '../../../src/kernel/ids';

const enteredInError = (eventNumber: number, corrected: Corrected) =>
  event('EnteredInError', { eventId: id.event(eventNumber), reason: 'Feil pasient', corrected });
const answersIn = (state: unknown) => (state as Plan).transfers[id.transfer(1)]?.answers;
const taken = by<PlanCommand>(doctorStrand, '02-24 08:00', takeOver(drops));
const inTeam = (state: unknown) => Object.values((state as Plan).careTeam).map(({ party }) => party.name);

describe('correcting an entry', () => {
  const commented = by<PlanCommand>(paal, '01-13 08:00', { type: 'CommentOnPlan', text: 'Hei' });
  it('points at it, and says what it had done', () => {
    plan
      .given(opened, commented)
      .when(correct(paal, '01-14 08:00', 'PatientCommented'))
      .then(enteredInError(3, { type: 'PatientCommented' }));
  });
  it('is refused for an event that the plan does not have', () => {
    plan
      .given(opened)
      .when(by(gpBerg, '01-14 08:00', { type: 'EnterInError', eventId: 'x' as EventId, reason: 'Feil' }))
      .thenRefused('event-not-found');
  });
  it('is refused a second time', () => {
    plan
      .given(opened, commented, correct(paal, '01-14 08:00', 'PatientCommented'))
      .when(correct(paal, '01-15 08:00', 'PatientCommented'))
      .thenRefused('already-corrected');
  });
  it('cannot have happened before what it corrects', () => {
    plan
      .given(opened, commented)
      .when(correct(paal, '01-14 08:00', 'PatientCommented', { occurredAt: '01-13 07:59' }))
      .thenRefused('before-what-it-builds-on');
  });
  it('notes first what fell due', () => {
    plan
      .given(
        opened,
        dropsAdded,
        dropsOffered,
        by<PlanCommand>(paal, '02-23 08:00', { type: 'CommentOnPlan', text: 'Hei' }),
      )
      .when(correct(paal, '03-01 08:00', 'PatientCommented'))
      .thenTypes('TransferExpired', 'EnteredInError');
  });
  it.each([
    ['PlanPaused', by<PlanCommand>(gpBerg, '01-13 08:00', pause)],
    [
      'ProblemResolved',
      by<PlanCommand>(gpBerg, '01-13 08:00', { type: 'ResolveProblem', problemId: id.problem(1) }),
    ],
    ['GoalAccepted', by<PlanCommand>(paal, '01-13 08:00', { type: 'AcceptGoal', goalId: id.goal(1) })],
    ['MeasureStarted', by<PlanCommand>(gpBerg, '01-13 08:00', step('StartMeasure'))],
    ['MeasureCompleted', by<PlanCommand>(gpBerg, '01-13 08:00', step('CompleteMeasure'))],
    ['TransferOffered', dropsOffered],
    ['CareTeamMemberAdded', by<PlanCommand>(gpBerg, '01-13 08:00', addMember(aas))],
    ['PlanApproved', by<PlanCommand>(gpBerg, '01-13 08:00', { type: 'ApprovePlan', madeWithPatient: true })],
  ] as const)('of kind %s is refused: the plan is changed instead', (type, given) => {
    plan
      .given(
        opened,
        by(gpBerg, '01-12 08:20', addProblem),
        by(gpBerg, '01-12 08:30', addGoal()),
        dropsAdded,
        given,
      )
      .when(correct(gpBerg, '02-23 08:00', type))
      .thenRefused('not-correctable');
  });
  it('is not itself correctable', () => {
    plan
      .given(opened, commented, correct(paal, '01-14 08:00', 'PatientCommented'))
      .when(correct(gpBerg, '01-15 08:00', 'EnteredInError'))
      .thenRefused('not-correctable');
  });
});

describe('who may correct', () => {
  const comment: PlanCommand = { type: 'CommentOnPlan', text: 'Hei' };
  it.each<[string, Actor, Actor]>([
    ['the patient his own', paal, paal],
    ['a relative her own', anne, anne],
    ['health personnel what another unit entered', nurseDahl, gpBerg],
    ['health personnel what the patient entered', paal, gpBerg],
  ])('%s', (_, author, corrector) => {
    plan
      .given(opened, by(author, '01-13 08:00', comment))
      .when(correct(corrector, '01-14 08:00', 'PatientCommented'))
      .thenTypes('EnteredInError');
  });
  it.each<[string, Actor, Actor]>([
    ['the patient what a practitioner entered', gpBerg, paal],
    ['the patient what a relative entered', anne, paal],
    ['a relative what the patient entered', paal, anne],
    ['a relative what another relative entered', { ...anne, relativeId: 'ola' as never }, anne],
  ])('not %s', (_, author, corrector) => {
    plan
      .given(opened, by(author, '01-13 08:00', comment))
      .when(correct(corrector, '01-14 08:00', 'PatientCommented'))
      .thenRefused('not-correctable');
  });
});

describe('what is correctable besides responsibility', () => {
  const goalAdded = by<PlanCommand>(gpBerg, '01-12 08:30', addGoal());
  it.each<[PlanEvent['type'], PlanCommand, Corrected]>([
    ['WhatMattersStated', { type: 'StateWhatMatters', text: 'Lese' }, { type: 'WhatMattersStated' }],
    [
      'GoalAchievementAssessed',
      { type: 'AssessGoal', goalId: id.goal(1), status: 'improving' },
      { type: 'GoalAchievementAssessed', goalId: id.goal(1) },
    ],
    [
      'ObservationReported',
      { type: 'ReportObservation', observation: { zone: 'red' }, at: t('01-13 08:00') },
      { type: 'ObservationReported', observationId: 'observation-1' as never },
    ],
    ['ProblemAdded', addProblem, { type: 'ProblemAdded', problemId: id.problem(1) }],
    ['GoalAdded', addGoal(), { type: 'GoalAdded', goalId: id.goal(2) }],
  ])('%s', (type, command, corrected) => {
    plan
      .given(opened, goalAdded, by(gpBerg, '01-13 08:00', command))
      .when(correct(gpBerg, '01-14 08:00', type))
      .then(enteredInError(4, corrected));
  });
  it.each(['done', 'missed'] as const)('a performance that was %s', (outcome) => {
    const type = outcome === 'done' ? 'MeasurePerformed' : 'MeasureMissed';
    const history = plan.given(
      opened,
      dropsAdded,
      performed(gpBerg, '01-13 21:00', '01-13 21:00', { outcome }),
    );
    history
      .when(correct(gpBerg, '01-14 08:00', type))
      .then(enteredInError(6, { type, measureId: id.measure(1) }));
  });
  it('a statement of what matters, so that it can be stated again', () => {
    const said = (when: string) => by<PlanCommand>(paal, when, { type: 'StateWhatMatters', text: 'Lese' });
    plan
      .given(opened, said('01-13 08:00'), correct(paal, '01-14 08:00', 'WhatMattersStated'))
      .when(said('01-15 08:00'))
      .thenTypes('WhatMattersStated');
  });
  it('an old statement of what matters, which leaves the new one in force', () => {
    const say = (when: string, text: string) =>
      by<PlanCommand>(paal, when, { type: 'StateWhatMatters', text });
    plan
      .given(
        opened,
        say('01-13 08:00', 'Lese'),
        say('01-14 08:00', 'Bo hjemme'),
        correct(paal, '01-15 08:00', 'WhatMattersStated', { nth: 1 }),
      )
      .when(say('01-16 08:00', 'Bo hjemme'))
      .thenNothing();
  });
  it('not a problem that a goal points at', () => {
    plan
      .given(
        opened,
        by(gpBerg, '01-12 08:20', addProblem),
        by(gpBerg, '01-12 08:30', addGoal({ problemIds: [id.problem(1)] })),
      )
      .when(correct(gpBerg, '01-14 08:00', 'ProblemAdded'))
      .thenRefused('not-correctable');
  });
  it('not a problem that a measure points at', () => {
    plan
      .given(
        opened,
        by(gpBerg, '01-12 08:20', addProblem),
        by(
          gpBerg,
          '01-12 09:00',
          addMeasure(measure('individual', 'Skole', { problemIds: [id.problem(1)] }), solsiden),
        ),
      )
      .when(correct(gpBerg, '01-14 08:00', 'ProblemAdded'))
      .thenRefused('not-correctable');
  });
  it('not a goal that a measure points at', () => {
    plan
      .given(
        opened,
        goalAdded,
        by(
          gpBerg,
          '01-12 09:00',
          addMeasure(measure('individual', 'Skole', { goalIds: [id.goal(1)] }), solsiden),
        ),
      )
      .when(correct(gpBerg, '01-14 08:00', 'GoalAdded'))
      .thenRefused('not-correctable');
  });
  it('a problem is gone afterwards', () => {
    plan
      .given(opened, by(gpBerg, '01-12 08:20', addProblem), correct(gpBerg, '01-13 08:00', 'ProblemAdded'))
      .when(by(gpBerg, '01-14 08:00', { type: 'ResolveProblem', problemId: id.problem(1) }))
      .thenRefused('problem-not-found');
  });
  it('a goal is gone afterwards', () => {
    plan
      .given(opened, goalAdded, correct(gpBerg, '01-13 08:00', 'GoalAdded'))
      .when(by(gpBerg, '01-14 08:00', { type: 'AcceptGoal', goalId: id.goal(1) }))
      .thenRefused('goal-not-found');
  });
});

describe('correcting that a responsibility was given at first', () => {
  it('is refused for the opening of the plan: nobody would have had it', () => {
    plan
      .given(opened)
      .when(correct(gpBerg, '01-13 08:00', 'PlanOpened'))
      .thenRefused('correction-leaves-gap');
  });
  it('is refused for the first responsible party of a measure', () => {
    plan
      .given(opened, dropsAdded)
      .when(correct(gpBerg, '01-13 08:00', 'ResponsibilityAssigned'))
      .thenRefused('correction-leaves-gap');
  });
});

describe('correcting that a measure was added', () => {
  const bundle = by<PlanCommand>(
    gpBerg,
    '02-22 08:00',
    offer([drops, check], fjordbyen, { deadline: '02-26 00:00' }),
  );
  it('takes the subject away with it, so that nobody lacks a responsible party', () => {
    const corrected = plan.given(opened, dropsAdded).when(correct(gpBerg, '01-13 08:00', 'MeasureAdded'));
    corrected.then(
      enteredInError(3, { type: 'MeasureAdded', measureId: id.measure(1), responsible: thePatient }),
    );
    expect(Object.keys((corrected.history.state as Plan).subjects)).toEqual(['coordination']);
  });
  it('names the one who had it last', () => {
    plan
      .given(opened, dropsAdded, dropsOffered, dropsAccepted)
      .when(correct(gpBerg, '03-01 08:00', 'MeasureAdded'))
      .then(enteredInError(3, { type: 'MeasureAdded', measureId: id.measure(1), responsible: fjordbyen }));
  });
  it('withdraws its open offer', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(correct(gpBerg, '02-23 08:00', 'MeasureAdded'))
      .then(
        event('TransferWithdrawn', {
          transferId: id.transfer(1),
          subjects: [held(drops, thePatient)],
          to: fjordbyen,
          cause: 'subject-ended',
        }),
        enteredInError(3, { type: 'MeasureAdded', measureId: id.measure(1), responsible: thePatient }),
      );
  });
  it('cancels an accepted change that has not begun', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(correct(gpBerg, '03-01 08:00', 'MeasureAdded'))
      .thenTypes('TransferWithdrawn', 'EnteredInError');
  });
  it('leaves the other subjects of its offer open', () => {
    plan
      .given(
        opened,
        nordlysInTeam,
        dropsAdded,
        checkAdded,
        bundle,
        correct(gpBerg, '02-23 08:00', 'MeasureAdded', { nth: 1 }),
      )
      .when(by(nurseDahl, '02-24 08:00', accept(1)))
      .then(
        event('TransferAccepted', {
          transferId: id.transfer(1),
          subjects: [held(check, nordlys, 'Årlig kontroll hos øyelege')],
          to: fjordbyen,
          effectiveFrom: t('02-24 08:00'),
        }),
        event('CareTeamMemberAdded', {
          memberId: 'member/provider:fjordbyen-1' as never,
          party: fjordbyen,
          role: 'responsible',
        }),
      );
  });
  it('lets the rest of its offer expire without it', () => {
    plan
      .given(
        opened,
        nordlysInTeam,
        dropsAdded,
        checkAdded,
        bundle,
        correct(gpBerg, '02-23 08:00', 'MeasureAdded', { nth: 1 }),
      )
      .when(by(register, '03-01 08:00', noteWhatFellDue))
      .then(
        event(
          'TransferExpired',
          {
            transferId: id.transfer(1),
            to: fjordbyen,
            subjects: [held(check, nordlys, 'Årlig kontroll hos øyelege')],
          },
          '02-26 00:00',
          register,
        ),
      );
  });
  it('leaves the acceptance of the others in its offer correctable', () => {
    plan
      .given(
        opened,
        nordlysInTeam,
        dropsAdded,
        checkAdded,
        bundle,
        by<PlanCommand>(nurseDahl, '02-23 08:00', accept(1)),
        correct(gpBerg, '02-24 08:00', 'MeasureAdded', { nth: 1 }),
      )
      .when(correct(nurseDahl, '02-25 08:00', 'TransferAccepted'))
      .thenTypes('EnteredInError');
  });
  it('is taken after the measure ended', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '02-01 08:00', step('CompleteMeasure')))
      .when(correct(gpBerg, '02-02 08:00', 'MeasureAdded'))
      .thenTypes('EnteredInError');
  });
  it('is taken after the plan was closed', () => {
    plan
      .given(opened, dropsAdded, dropsOffered, by(gpBerg, '02-23 08:00', close))
      .when(correct(gpBerg, '02-24 08:00', 'MeasureAdded'))
      .thenTypes('EnteredInError');
  });
  it('leaves nothing to do with it', () => {
    plan
      .given(opened, dropsAdded, correct(gpBerg, '01-13 08:00', 'MeasureAdded'))
      .when(performed(paal, '01-14 21:00', '01-14 21:00'))
      .thenRefused('measure-not-found');
  });
});

describe('correcting an acceptance', () => {
  const accepted = [opened, dropsAdded, dropsOffered, dropsAccepted] as const;
  const asked = enteredInError(6, {
    type: 'TransferAccepted',
    subjects: [drops],
    transferId: id.transfer(1),
  });
  it('gives the responsibility back to the former holder, without a gap, and opens the offer again', () => {
    const corrected = plan.given(...accepted).when(correct(nurseDahl, '02-24 08:00', 'TransferAccepted'));
    corrected.then(asked);
    expect(tenuresIn(corrected.history.state, drops)).toEqual(['Pål Hansen 01-12 09:00']);
    expect(answersIn(corrected.history.state)).toEqual({ [id.measure(1)]: 'offered' });
  });
  it('lets the offer be answered again', () => {
    plan
      .given(...accepted, correct(nurseDahl, '02-24 08:00', 'TransferAccepted'))
      .when(by(nurseDahl, '02-24 09:00', decline(1)))
      .thenTypes('TransferDeclined');
  });
  it('that has not begun is taken', () => {
    const { state } = plan.given(
      opened,
      dropsAdded,
      dropsOfferedForApril,
      dropsAccepted,
      correct(nurseDahl, '02-24 08:00', 'TransferAccepted'),
    );
    expect(tenuresIn(state, drops)).toEqual(['Pål Hansen 01-12 09:00']);
  });
  it('after the deadline of the offer lets it expire at once, at its deadline', () => {
    plan
      .given(...accepted)
      .when(correct(nurseDahl, '03-01 08:00', 'TransferAccepted'))
      .then(
        asked,
        event(
          'TransferExpired',
          { transferId: id.transfer(1), to: fjordbyen, subjects: [held(drops, thePatient)] },
          '02-26 22:59',
          register,
        ),
      );
  });
  it('after the deadline of the offer leaves nothing to answer', () => {
    plan
      .given(...accepted, correct(nurseDahl, '03-01 08:00', 'TransferAccepted'))
      .when(by(nurseDahl, '03-01 09:00', accept(1)))
      .thenRefused('offer-expired');
  });
  it('after the deadline of the offer leaves the subject free to be offered again', () => {
    const history = plan.given(...accepted, correct(nurseDahl, '03-01 08:00', 'TransferAccepted'));
    const again = history.when(by(gpBerg, '03-01 09:00', offer([drops], aas, { deadline: '03-08 00:00' })));
    expect(again.history.facts.at(-1)?.type).toBe('TransferOffered');
  });
  it('is refused once the responsibility has changed hands since', () => {
    plan
      .given(...accepted, taken)
      .when(correct(nurseDahl, '02-25 08:00', 'TransferAccepted'))
      .thenRefused('correction-leaves-gap');
  });
  it('is refused where a takeover has cancelled it before it began', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted, taken)
      .when(correct(nurseDahl, '02-25 08:00', 'TransferAccepted'))
      .thenRefused('correction-leaves-gap');
  });
  it('is refused while the responsibility is offered on', () => {
    plan
      .given(
        ...accepted,
        by<PlanCommand>(nurseDahl, '02-24 08:00', offer([drops], aas, { deadline: '03-08 00:00' })),
      )
      .when(correct(nurseDahl, '02-25 08:00', 'TransferAccepted'))
      .thenRefused('offer-already-open');
  });
  it('is refused while it is given on from a later instant', () => {
    plan
      .given(
        ...accepted,
        by<PlanCommand>(
          nurseDahl,
          '02-24 08:00',
          offer([drops], aas, { deadline: '03-08 00:00', effectiveFrom: '04-01 00:00' }),
        ),
        by<PlanCommand>(specialistAas, '02-25 08:00', accept(2)),
      )
      .when(correct(nurseDahl, '02-26 08:00', 'TransferAccepted', { nth: 1 }))
      .thenRefused('correction-leaves-gap');
  });
  it('is taken once the offer that was made since is out of the world', () => {
    plan
      .given(
        ...accepted,
        by<PlanCommand>(nurseDahl, '02-24 08:00', offer([drops], aas, { deadline: '03-08 00:00' })),
        by<PlanCommand>(nurseDahl, '02-24 09:00', withdraw(2)),
      )
      .when(correct(nurseDahl, '02-25 08:00', 'TransferAccepted'))
      .thenTypes('EnteredInError');
  });
  it('is refused after the measure ended', () => {
    plan
      .given(...accepted, by(nurseDahl, '03-01 08:00', step('CompleteMeasure')))
      .when(correct(nurseDahl, '03-02 08:00', 'TransferAccepted'))
      .thenRefused('measure-ended');
  });
  it('of a bundle gives every subject back to the one who had it', () => {
    const { state } = plan.given(
      opened,
      nordlysInTeam,
      dropsAdded,
      checkAdded,
      by<PlanCommand>(gpBerg, '02-22 08:00', offer([drops, check], fjordbyen, { deadline: '02-26 00:00' })),
      by<PlanCommand>(nurseDahl, '02-23 08:00', accept(1)),
      correct(nurseDahl, '02-24 08:00', 'TransferAccepted'),
    );
    expect([holderIn(state, drops, '03-01'), holderIn(state, check, '03-01')]).toEqual([
      thePatient.name,
      nordlys.name,
    ]);
  });
  it('of a bundle in two acceptances takes back only the one', () => {
    const { state } = plan.given(
      opened,
      nordlysInTeam,
      dropsAdded,
      checkAdded,
      by<PlanCommand>(gpBerg, '02-22 08:00', offer([drops, check], fjordbyen, { deadline: '02-26 00:00' })),
      by<PlanCommand>(nurseDahl, '02-23 08:00', accept(1, [drops])),
      by<PlanCommand>(nurseDahl, '02-23 09:00', accept(1, [check])),
      correct(nurseDahl, '02-24 08:00', 'TransferAccepted', { nth: 1 }),
    );
    expect([holderIn(state, drops, '03-01'), holderIn(state, check, '03-01')]).toEqual([
      thePatient.name,
      fjordbyen.name,
    ]);
    expect(answersIn(state)).toEqual({ [id.measure(1)]: 'offered', [id.measure(2)]: 'accepted' });
  });
  it('of a bundle is refused as a whole where one subject has changed hands since', () => {
    plan
      .given(
        opened,
        nordlysInTeam,
        dropsAdded,
        checkAdded,
        by<PlanCommand>(gpBerg, '02-22 08:00', offer([drops, check], fjordbyen, { deadline: '02-26 00:00' })),
        by<PlanCommand>(nurseDahl, '02-23 08:00', accept(1)),
        taken,
      )
      .when(correct(nurseDahl, '02-25 08:00', 'TransferAccepted'))
      .thenRefused('correction-leaves-gap');
  });
  it('can be done again when the same offer was accepted again', () => {
    const { state } = plan.given(
      ...accepted,
      correct(nurseDahl, '02-24 08:00', 'TransferAccepted'),
      by<PlanCommand>(nurseDahl, '02-24 09:00', accept(1)),
      correct(nurseDahl, '02-24 10:00', 'TransferAccepted'),
    );
    expect(tenuresIn(state, drops)).toEqual(['Pål Hansen 01-12 09:00']);
  });
  it('is refused when the former holder could not answer for the measure as it is now', () => {
    const treatment = {
      told: event('MeasureUpdated', { measureId: id.measure(1), changes: { part: 'treatment' } }),
      actor: gpBerg,
      now: t('02-24 08:00'),
    };
    plan
      .given(...accepted, treatment)
      .when(correct(nurseDahl, '02-25 08:00', 'TransferAccepted'))
      .thenRefused('responsible-not-allowed');
  });
  it('in a closed plan leaves no offer open', () => {
    const { state } = plan.given(
      ...accepted,
      by(gpBerg, '02-24 08:00', close),
      correct(nurseDahl, '02-25 08:00', 'TransferAccepted'),
    );
    expect(answersIn(state)).toEqual({ [id.measure(1)]: 'withdrawn' });
  });
  it('in a closed plan tells that the former holder had it to the end', () => {
    const { state } = plan.given(
      ...accepted,
      by(gpBerg, '02-24 08:00', close),
      correct(nurseDahl, '02-25 08:00', 'TransferAccepted'),
    );
    expect(tenuresIn(state, drops)).toEqual(['Pål Hansen 01-12 09:00']);
  });
});

describe('correcting a takeover', () => {
  it('gives the responsibility back to the former holder, without a gap', () => {
    const corrected = plan
      .given(opened, dropsAdded, taken)
      .when(correct(doctorStrand, '02-25 08:00', 'ResponsibilityTakenOver'));
    corrected.then(enteredInError(5, { type: 'ResponsibilityTakenOver', subjects: [drops] }));
    expect(tenuresIn(corrected.history.state, drops)).toEqual(['Pål Hansen 01-12 09:00']);
  });
  it('leaves the offer withdrawn that the takeover withdrew', () => {
    const { state } = plan.given(
      opened,
      dropsAdded,
      dropsOffered,
      taken,
      correct(doctorStrand, '02-25 08:00', 'ResponsibilityTakenOver'),
    );
    expect(answersIn(state)).toEqual({ [id.measure(1)]: 'withdrawn' });
  });
  it('leaves the pending change cancelled that the takeover cancelled', () => {
    const { state } = plan.given(
      opened,
      dropsAdded,
      dropsOfferedForApril,
      dropsAccepted,
      taken,
      correct(doctorStrand, '02-25 08:00', 'ResponsibilityTakenOver'),
    );
    expect(tenuresIn(state, drops)).toEqual(['Pål Hansen 01-12 09:00']);
    expect(answersIn(state)).toEqual({ [id.measure(1)]: 'withdrawn' });
  });
  it('lets the subject be offered again', () => {
    plan
      .given(
        opened,
        dropsAdded,
        dropsOffered,
        taken,
        correct(doctorStrand, '02-25 08:00', 'ResponsibilityTakenOver'),
      )
      .when(by(gpBerg, '02-25 09:00', offer([drops], fjordbyen, { deadline: '03-01 00:00' })))
      .thenTypes('TransferOffered');
  });
  it('of the coordination makes the former coordinator the coordinator again', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by<PlanCommand>(doctorStrand, '02-24 08:00', takeOver(coordination)),
        correct(doctorStrand, '02-25 08:00', 'ResponsibilityTakenOver'),
      )
      .when(by(gpBerg, '02-25 09:00', offer([drops], fjordbyen, { deadline: '03-01 00:00' })))
      .thenTypes('TransferOffered');
  });
  it('is refused once the responsibility has changed hands since', () => {
    plan
      .given(opened, dropsAdded, taken, by<PlanCommand>(nurseDahl, '02-25 08:00', takeOver(drops)))
      .when(correct(doctorStrand, '02-26 08:00', 'ResponsibilityTakenOver', { nth: 1 }))
      .thenRefused('correction-leaves-gap');
  });
  it('is taken one after another, the latest first', () => {
    const { state } = plan.given(
      opened,
      dropsAdded,
      taken,
      by<PlanCommand>(nurseDahl, '02-25 08:00', takeOver(drops)),
      correct(nurseDahl, '02-26 08:00', 'ResponsibilityTakenOver', { nth: 2 }),
      correct(doctorStrand, '02-26 09:00', 'ResponsibilityTakenOver', { nth: 1 }),
    );
    expect(tenuresIn(state, drops)).toEqual(['Pål Hansen 01-12 09:00']);
  });
  it('is refused while the responsibility is offered back', () => {
    plan
      .given(
        opened,
        dropsAdded,
        taken,
        by<PlanCommand>(doctorStrand, '02-25 08:00', offer([drops], thePatient, { deadline: '03-01 00:00' })),
      )
      .when(correct(doctorStrand, '02-26 08:00', 'ResponsibilityTakenOver'))
      .thenRefused('offer-already-open');
  });
  it('of two at the same instant takes back the one that is meant', () => {
    const { state } = plan.given(
      opened,
      dropsAdded,
      taken,
      by<PlanCommand>(nurseDahl, '02-24 08:00', takeOver(drops)),
      correct(nurseDahl, '02-25 08:00', 'ResponsibilityTakenOver', { nth: 2 }),
    );
    expect(holderIn(state, drops, '02-24 08:00')).toBe('Fjordbyen legevakt');
  });
  it('takes the former holder into the care team again, if he has left it since', () => {
    const { state } = plan.given(
      opened,
      nordlysInTeam,
      by(eyeLie, '01-12 09:00', addMeasure(measure('treatment', 'Kontroll'), nordlys)),
      taken,
      by<PlanCommand>(gpBerg, '02-25 08:00', { type: 'RemoveCareTeamMember', memberId: id.member(1) }),
      correct(doctorStrand, '02-26 08:00', 'ResponsibilityTakenOver'),
    );
    expect(holderIn(state, drops, '02-26 08:00')).toBe(nordlys.name);
    expect(inTeam(state)).toContain(nordlys.name);
  });
  it('leaves performances and steps as they were', () => {
    const { state } = plan.given(
      opened,
      by<PlanCommand>(gpBerg, '01-12 09:00', addDrops),
      taken,
      performed(doctorStrand, '02-24 21:00', '02-24 21:00'),
      correct(doctorStrand, '02-25 08:00', 'ResponsibilityTakenOver'),
    );
    expect((state as Plan).measures[id.measure(1)]?.status).toBe('active');
  });
});
