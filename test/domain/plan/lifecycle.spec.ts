import { by, t } from '../../support/decider-specification';
import {
  accept,
  addCheck,
  addDrops,
  addGoal,
  addMember,
  addProblem,
  auditorHolm,
  check,
  checkAdded,
  close,
  coordination,
  correct,
  decline,
  defineZone,
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
  heldCheck,
  heldCoordination,
  holderIn,
  id,
  nordlys,
  nordlysInTeam,
  noteWhatFellDue,
  nurseDahl,
  offer,
  opened,
  openPlan,
  paal,
  patient,
  pause,
  performed,
  plan,
  register,
  resume,
  solsiden,
  step,
  takeOver,
  textZone,
  thePatient,
  withdraw,
} from './paal';
import type { PlanCommand } from '../../../src/domain/plan/commands';
import type { MemberId } from '../../../src/kernel/ids';
import type { PlainDay } from '../../../src/kernel/instant';

const closed = by(gpBerg, '05-01 08:00', close);
const paused = by(gpBerg, '03-01 08:00', pause);

describe('opening a plan', () => {
  it('gives the own unit the coordination and a place in the care team', () => {
    plan
      .given()
      .when(opened)
      .then(
        event('PlanOpened', { planId: id.plan, patient, title: 'Pål sin plan' }),
        event('CareTeamMemberAdded', {
          memberId: 'coordinator-1' as MemberId,
          party: solsiden,
          role: 'coordinator',
        }),
        event('ResponsibilityAssigned', { subject: coordination, responsible: solsiden }),
      );
  });
  it('can be entered late: the coordination is held from when it was opened', () => {
    const late = plan.given().when(by(gpBerg, '01-14 08:00', openPlan(), { occurredAt: '01-12 08:00' }));
    expect(holderIn(late.history.state, coordination, '01-12 08:00')).toBe('Solsiden legesenter');
  });
  it('is refused with another unit as coordinator', () => {
    plan
      .given()
      .when(by(gpBerg, '01-12 08:00', openPlan(nordlys)))
      .thenRefused('not-in-care-team');
  });
  it('is refused with the patient as coordinator', () => {
    plan
      .given()
      .when(by(paal, '01-12 08:00', openPlan(thePatient)))
      .thenRefused('responsible-not-allowed');
  });
  it.each([
    ['open', []],
    ['paused', [paused]],
    ['closed', [closed]],
  ])('is refused where there is one already, %s', (_, more) => {
    plan
      .given(opened, ...more)
      .when(by(gpBerg, '06-01 08:00', openPlan()))
      .thenRefused('patient-has-open-plan');
  });
});

describe('before a plan is opened', () => {
  it.each([
    pause,
    close,
    addProblem,
    addGoal(),
    addDrops,
    takeOver(coordination),
    accept(1),
    noteWhatFellDue,
    defineZone('green', textZone('Bra')),
  ])('$type is refused', (command) => {
    plan
      .given()
      .when(by(gpBerg, '01-12 08:00', command))
      .thenRefused('plan-not-found');
  });
  it('a stray fact is passed over', () => {
    const told = event('PlanPaused', { reason: 'Innlagt' });
    expect(plan.given({ told, actor: gpBerg, now: t('01-12 08:00') }).state).toEqual({ status: 'unopened' });
  });
});

describe('pausing and resuming', () => {
  it('pauses with a reason', () => {
    plan
      .given(opened)
      .when(paused)
      .then(event('PlanPaused', { reason: 'Innlagt' }));
  });
  it('changes nothing when the plan is paused already', () => {
    plan
      .given(opened, paused)
      .when(by(gpBerg, '03-02 08:00', pause))
      .thenNothing();
  });
  it('resumes with a reason', () => {
    const resumed = plan.given(opened, paused).when(by(gpBerg, '03-09 08:00', resume));
    resumed.then(event('PlanResumed', { reason: 'Hjemme igjen' }));
    expect(resumed.history.state.status).toBe('open');
  });
  it('cannot resume what is not paused', () => {
    plan
      .given(opened)
      .when(by(gpBerg, '03-09 08:00', resume))
      .thenRefused('plan-not-paused');
  });
  it('cannot have been resumed before it was paused', () => {
    plan
      .given(opened, paused)
      .when(by(gpBerg, '03-09 08:00', resume, { occurredAt: '02-28 08:00' }))
      .thenRefused('before-what-it-builds-on');
  });

  const taken: readonly PlanCommand[] = [
    { type: 'StateWhatMatters', text: 'Lese avisen' },
    { type: 'CommentOnPlan', text: 'Hei' },
    { type: 'ReportObservation', observation: { zone: 'green' }, at: t('03-02 08:00') },
    performed(paal, '03-02 08:00', '03-02 08:00').command,
    offer([coordination], nordlys, { deadline: '03-10 00:00' }),
    withdraw(1),
    resume,
    close,
  ];
  const refused: readonly PlanCommand[] = [
    { type: 'ApprovePlan', madeWithPatient: true },
    { type: 'ReviewPlan', summary: 'Gått gjennom' },
    { type: 'ScheduleReview', on: '2026-06-01' as PlainDay },
    addProblem,
    { type: 'UpdateProblem', problemId: id.problem(1), changes: {} },
    { type: 'ResolveProblem', problemId: id.problem(1) },
    addGoal(),
    { type: 'UpdateGoal', goalId: id.goal(1), changes: {} },
    { type: 'AcceptGoal', goalId: id.goal(1) },
    { type: 'RejectGoal', goalId: id.goal(1) },
    { type: 'AssessGoal', goalId: id.goal(1), status: 'improving' },
    { type: 'EndGoal', goalId: id.goal(1), reason: 'Nådd' },
    addCheck,
    { type: 'UpdateMeasure', measureId: id.measure(1), changes: {} },
    step('StartMeasure'),
    step('PutMeasureOnHold'),
    step('ResumeMeasure'),
    step('CompleteMeasure'),
    step('DiscontinueMeasure'),
    addMember(nordlys),
    { type: 'UpdateCareTeamMember', memberId: id.member(1), changes: {} },
    { type: 'RemoveCareTeamMember', memberId: id.member(1) },
    defineZone('green', textZone('Bra')),
    { type: 'RemoveZone', zone: 'green' },
  ];
  const offeredAndPaused = [
    opened,
    dropsAdded,
    by<PlanCommand>(gpBerg, '02-28 08:00', offer([drops], fjordbyen, { deadline: '03-08 00:00' })),
    paused,
  ];
  it.each(taken)('a paused plan takes $type', (command) => {
    const outcome = plan.given(...offeredAndPaused).when(by(gpBerg, '03-02 08:00', command));
    expect(outcome.history.facts.length).toBeGreaterThan(0);
  });
  it.each([accept(1), decline(1), takeOver(drops)])('a paused plan takes $type', (command) => {
    const outcome = plan.given(...offeredAndPaused).when(by(nurseDahl, '03-02 08:00', command));
    expect(outcome.history.facts.length).toBeGreaterThan(0);
  });
  it('a paused plan takes a correction', () => {
    plan
      .given(opened, by<PlanCommand>(paal, '02-01 08:00', { type: 'CommentOnPlan', text: 'Hei' }), paused)
      .when(correct(paal, '03-02 08:00', 'PatientCommented'))
      .thenTypes('EnteredInError');
  });
  it.each(refused)('a paused plan refuses $type', (command) => {
    plan
      .given(opened, dropsAdded, paused)
      .when(by(gpBerg, '03-02 08:00', command))
      .thenRefused('plan-paused');
  });
});

describe('closing a plan', () => {
  it('ends every subject that lives, each with the one who had it', () => {
    plan
      .given(opened, nordlysInTeam, dropsAdded, checkAdded)
      .when(closed)
      .then(
        event('PlanClosed', {
          reason: 'Flyttet',
          ended: [heldCoordination(solsiden), held(drops, thePatient), heldCheck(nordlys)],
        }),
      );
  });
  it('does not end again what has ended', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '02-01 08:00', step('CompleteMeasure')))
      .when(closed)
      .then(event('PlanClosed', { reason: 'Flyttet', ended: [heldCoordination(solsiden)] }));
  });
  it('withdraws the open offers, one event for each', () => {
    plan
      .given(
        opened,
        nordlysInTeam,
        dropsAdded,
        checkAdded,
        by<PlanCommand>(
          gpBerg,
          '04-20 08:00',
          offer([drops, coordination], fjordbyen, { deadline: '05-10 00:00' }),
        ),
        by<PlanCommand>(eyeLie, '04-21 08:00', offer([check], fjordbyen, { deadline: '05-11 00:00' })),
      )
      .when(closed)
      .then(
        event('TransferWithdrawn', {
          transferId: id.transfer(1),
          subjects: [heldCoordination(solsiden), held(drops, thePatient)],
          to: fjordbyen,
          cause: 'subject-ended',
        }),
        event('TransferWithdrawn', {
          transferId: id.transfer(2),
          subjects: [heldCheck(nordlys)],
          to: fjordbyen,
          cause: 'subject-ended',
        }),
        event('PlanClosed', {
          reason: 'Flyttet',
          ended: [heldCoordination(solsiden), held(drops, thePatient), heldCheck(nordlys)],
        }),
      );
  });
  it('cancels what is accepted and has not begun', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(by(gpBerg, '03-01 08:00', close))
      .then(
        event('TransferWithdrawn', {
          transferId: id.transfer(1),
          subjects: [held(drops, thePatient)],
          to: fjordbyen,
          cause: 'subject-ended',
        }),
        event('PlanClosed', {
          reason: 'Flyttet',
          ended: [heldCoordination(solsiden), held(drops, thePatient)],
        }),
      );
  });
  it('notes first what fell due before it', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(closed)
      .then(
        event(
          'TransferExpired',
          { transferId: id.transfer(1), to: fjordbyen, subjects: [held(drops, thePatient)] },
          '02-26 22:59',
          register,
        ),
        event('PlanClosed', {
          reason: 'Flyttet',
          ended: [heldCoordination(solsiden), held(drops, thePatient)],
        }),
      );
  });
  it('works in a paused plan', () => {
    plan.given(opened, paused).when(closed).thenTypes('PlanClosed');
  });
  it('cannot have happened before the last change of who has a subject', () => {
    plan
      .given(opened, dropsAdded, dropsOffered, dropsAccepted)
      .when(by(gpBerg, '05-01 08:00', close, { occurredAt: '02-23 07:59' }))
      .thenRefused('before-what-it-builds-on');
  });
  it('cannot have happened before a measure in it was completed', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '02-01 08:00', step('CompleteMeasure')))
      .when(by(gpBerg, '05-01 08:00', close, { occurredAt: '01-20 08:00' }))
      .thenRefused('before-what-it-builds-on');
  });
  it('cannot have happened before an open offer was made', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by<PlanCommand>(gpBerg, '04-20 08:00', offer([drops], fjordbyen, { deadline: '05-10 00:00' })),
      )
      .when(by(gpBerg, '05-01 08:00', close, { occurredAt: '04-19 08:00' }))
      .thenRefused('before-what-it-builds-on');
  });
});

describe('a closed plan', () => {
  const everything: readonly PlanCommand[] = [
    pause,
    resume,
    close,
    { type: 'ApprovePlan', madeWithPatient: true },
    { type: 'StateWhatMatters', text: 'Lese avisen' },
    { type: 'CommentOnPlan', text: 'Hei' },
    addProblem,
    addGoal(),
    addDrops,
    step('CompleteMeasure'),
    performed(paal, '05-02 08:00', '05-02 08:00').command,
    offer([drops], fjordbyen, { deadline: '06-01 00:00' }),
    accept(1),
    takeOver(drops),
    addMember(nordlys),
    defineZone('green', textZone('Bra')),
    { type: 'ReportObservation', observation: { zone: 'green' }, at: t('05-02 08:00') },
  ];
  it.each(everything)('refuses $type', (command) => {
    plan
      .given(opened, dropsAdded, closed)
      .when(by(gpBerg, '05-02 08:00', command))
      .thenRefused('plan-closed');
  });
  it('takes corrections', () => {
    plan
      .given(opened, dropsAdded, performed(paal, '04-30 21:00', '04-30 21:00'), closed)
      .when(correct(gpBerg, '05-02 08:00', 'MeasurePerformed'))
      .thenTypes('EnteredInError');
  });
  it('has nothing that falls due', () => {
    plan
      .given(
        opened,
        by<PlanCommand>(gpBerg, '01-12 09:00', { type: 'ScheduleReview', on: '2026-06-01' as PlainDay }),
        closed,
      )
      .when(by(register, '07-01 08:00', noteWhatFellDue))
      .thenNothing();
  });
});

describe('the review of a plan', () => {
  const onFirstOfJune = { on: '2026-06-01' as PlainDay, dueAt: t('05-31 22:00') };
  const scheduled = by<PlanCommand>(gpBerg, '01-12 09:00', {
    type: 'ScheduleReview',
    on: '2026-06-01' as PlainDay,
  });
  const fellDue = event('ReviewFellDue', { on: '2026-06-01' as PlainDay }, '05-31 22:00', register);
  const review: PlanCommand = { type: 'ReviewPlan', summary: 'Gått gjennom' };

  it('is scheduled for the beginning of the day in Oslo', () => {
    plan.given(opened).when(scheduled).then(event('ReviewScheduled', onFirstOfJune));
  });
  it('changes nothing when it is scheduled for that day already', () => {
    plan
      .given(opened, scheduled)
      .when({ ...scheduled, now: t('02-01 08:00'), occurredAt: t('02-01 08:00') })
      .thenNothing();
  });
  it('falls due by time alone, at its own instant and as the register’s doing', () => {
    plan
      .given(opened, scheduled)
      .when(by(register, '06-03 08:00', noteWhatFellDue))
      .then(fellDue);
  });
  it('falls due at the very instant', () => {
    plan
      .given(opened, scheduled)
      .when(by(register, '05-31 22:00', noteWhatFellDue))
      .then(fellDue);
  });
  it('does not fall due a millisecond before', () => {
    plan
      .given(opened, scheduled)
      .when(by(register, '05-31 21:59:59.999', noteWhatFellDue))
      .thenNothing();
  });
  it('falls due once', () => {
    plan
      .given(opened, scheduled, by(register, '06-03 08:00', noteWhatFellDue))
      .when(by(register, '06-04 08:00', noteWhatFellDue))
      .thenNothing();
  });
  it('falls due in a paused plan too', () => {
    plan
      .given(opened, scheduled, paused)
      .when(by(register, '06-03 08:00', noteWhatFellDue))
      .then(fellDue);
  });
  it('is noted by whatever command comes next', () => {
    plan
      .given(opened, scheduled)
      .when(by(paal, '06-03 08:00', { type: 'CommentOnPlan', text: 'Hei' }))
      .thenTypes('ReviewFellDue', 'PatientCommented');
  });
  it('is not noted by a command that changes nothing', () => {
    plan
      .given(opened, scheduled, paused)
      .when(by(gpBerg, '06-03 08:00', pause))
      .thenNothing();
  });
  it('scheduled for a day that has begun never falls due before it was scheduled', () => {
    const today: PlanCommand = { type: 'ScheduleReview', on: '2026-06-01' as PlainDay };
    const { facts } = plan
      .given(opened, by(gpBerg, '06-01 09:00', today))
      .when(by(gpBerg, '06-01 10:00', { type: 'CommentOnPlan', text: 'Hei' })).history;
    expect(facts.find(({ type }) => type === 'ReviewFellDue')?.occurredAt).toBe(t('06-01 09:00'));
  });
  it('is recorded, with the next one where a day is set', () => {
    plan
      .given(opened)
      .when(by(gpBerg, '01-20 08:00', { ...review, nextReviewOn: '2026-06-01' as PlainDay }))
      .then(event('PlanReviewed', { summary: 'Gått gjennom' }), event('ReviewScheduled', onFirstOfJune));
  });
  it('settles one that was due', () => {
    const reviewed = plan.given(opened, scheduled).when(by(gpBerg, '06-03 08:00', review));
    reviewed.then(fellDue, event('PlanReviewed', { summary: 'Gått gjennom' }));
    expect(reviewed.history.state).toMatchObject({ nextReview: null });
  });
  it('ahead of time leaves the next one as scheduled', () => {
    const { state } = plan.given(opened, scheduled, by(gpBerg, '03-03 08:00', review));
    expect(state).toMatchObject({ nextReview: { on: '2026-06-01', noted: false } });
  });
  it('can be moved to another day', () => {
    plan
      .given(
        opened,
        scheduled,
        by<PlanCommand>(gpBerg, '02-01 09:00', { type: 'ScheduleReview', on: '2026-07-01' as PlainDay }),
      )
      .when(by(register, '06-03 08:00', noteWhatFellDue))
      .thenNothing();
  });
});

describe('what nobody in particular does', () => {
  it('cannot be claimed to have happened before the plan was opened', () => {
    plan
      .given(opened)
      .when(by(paal, '01-13 08:00', { type: 'CommentOnPlan', text: 'Hei' }, { occurredAt: '01-12 07:59' }))
      .thenRefused('before-what-it-builds-on');
  });
  it('changes nothing when nothing has fallen due', () => {
    plan
      .given(opened)
      .when(by(register, '01-13 08:00', noteWhatFellDue))
      .thenNothing();
  });
  it('cannot be a takeover: an auditor is no party', () => {
    plan
      .given(opened)
      .when(by(auditorHolm, '01-13 08:00', takeOver(coordination)))
      .thenRefused('responsible-not-allowed');
  });
});
