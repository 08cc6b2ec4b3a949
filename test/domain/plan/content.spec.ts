import { by, t } from '../../support/decider-specification';
import {
  aas,
  addGoal,
  addMember,
  addProblem,
  auditorHolm,
  checkAdded,
  dropsAccepted,
  dropsAdded,
  dropsOffered,
  dropsOfferedForApril,
  event,
  fjordbyen,
  gpBerg,
  id,
  nordlys,
  nordlysInTeam,
  opened,
  paal,
  plan,
  step,
  theDaughter,
  thePatient,
  withdraw,
} from './paal';
import type { PlanCommand, PlanCommandOf } from '../../../src/domain/plan/commands';
import type { CommentId, MemberId, ObservationId } from '../../../src/kernel/ids';
import type { Plan } from '../../../src/domain/plan/state';

const problemAdded = by<PlanCommand>(gpBerg, '01-12 08:20', addProblem);
const goalAdded = by<PlanCommand>(gpBerg, '01-12 08:30', addGoal());
const resolve: PlanCommand = { type: 'ResolveProblem', problemId: id.problem(1) };
const endGoal: PlanCommand = { type: 'EndGoal', goalId: id.goal(1), reason: 'Nådd' };
const { type: _problem, ...problem } = addProblem;
const { type: _goal, ...goal } = addGoal();

describe('what matters to the patient', () => {
  const text = 'Jeg vil kunne lese avisen og bo hjemme så lenge jeg kan.';
  const stated = by<PlanCommand>(paal, '01-12 10:00', { type: 'StateWhatMatters', text });
  it('is recorded in his own words', () => {
    plan.given(opened).when(stated).then(event('WhatMattersStated', { text }));
  });
  it('changes nothing when he says the same again', () => {
    plan
      .given(opened, stated)
      .when(by(paal, '02-12 10:00', { type: 'StateWhatMatters', text }))
      .thenNothing();
  });
  it('can be said anew', () => {
    plan
      .given(opened, stated)
      .when(by(paal, '02-12 10:00', { type: 'StateWhatMatters', text: 'Bo hjemme.' }))
      .thenTypes('WhatMattersStated');
  });
});

describe('a comment', () => {
  it('is recorded every time, also the same one', () => {
    const hei: PlanCommand = { type: 'CommentOnPlan', text: 'Hei' };
    plan
      .given(opened, by(paal, '01-13 08:00', hei))
      .when(by(paal, '01-14 08:00', hei))
      .then(event('PatientCommented', { commentId: 'comment-2' as CommentId, text: 'Hei' }));
  });
});

describe('an observation', () => {
  it.each([
    ['a zone', { zone: 'yellow' }],
    ['a measured value', { code: 'øyetrykk', value: 16, unit: 'mmHg' }],
    ['a value in words', { code: 'smerte', value: 'sterk' }],
  ] as const)('is recorded with when it was made: %s', (_, observation) => {
    plan
      .given(opened)
      .when(
        by(
          gpBerg,
          '05-03 08:00',
          { type: 'ReportObservation', observation, at: t('04-20 08:00') },
          { occurredAt: '04-20 08:00' },
        ),
      )
      .then(
        event('ObservationReported', {
          observationId: 'observation-1' as ObservationId,
          at: t('04-20 08:00'),
          ...observation,
        }),
      );
  });
});

describe('a problem', () => {
  const update = (changes: PlanCommandOf<'UpdateProblem'>['changes']): PlanCommand => ({
    type: 'UpdateProblem',
    problemId: id.problem(1),
    changes,
  });
  it('is added with its purpose', () => {
    plan
      .given(opened)
      .when(problemAdded)
      .then(event('ProblemAdded', { problemId: id.problem(1), ...problem }));
  });
  it('is added with its code', () => {
    const code = { system: 'ICD-10', code: 'H40.1', display: 'Grønn stær' };
    plan
      .given(opened)
      .when(by(gpBerg, '01-12 08:20', { ...addProblem, code }))
      .then(event('ProblemAdded', { problemId: id.problem(1), ...problem, code }));
  });
  it('is updated with only what becomes different', () => {
    plan
      .given(opened, problemAdded)
      .when(by(gpBerg, '01-13 08:00', update({ text: 'Grønn stær', purpose: 'Bevare synet' })))
      .then(event('ProblemUpdated', { problemId: id.problem(1), changes: { purpose: 'Bevare synet' } }));
  });
  it('changes nothing when it is so already', () => {
    plan
      .given(opened, problemAdded)
      .when(by(gpBerg, '01-13 08:00', update({ text: 'Grønn stær', code: null })))
      .thenNothing();
  });
  it('is resolved', () => {
    plan
      .given(opened, problemAdded)
      .when(
        by(gpBerg, '01-13 08:00', { type: 'ResolveProblem', problemId: id.problem(1), reason: 'Operert' }),
      )
      .then(event('ProblemResolved', { problemId: id.problem(1), reason: 'Operert' }));
  });
  it.each([update({ text: 'x' }), resolve])('that is resolved refuses $type', (command) => {
    plan
      .given(opened, problemAdded, by(gpBerg, '01-13 08:00', resolve))
      .when(by(gpBerg, '01-14 08:00', command))
      .thenRefused('problem-resolved');
  });
  it.each([update({ text: 'x' }), resolve])('that the plan does not have refuses $type', (command) => {
    plan
      .given(opened)
      .when(by(gpBerg, '01-14 08:00', command))
      .thenRefused('problem-not-found');
  });
  it.each([update({ text: 'x' }), resolve])('refuses a $type from before it was added', (command) => {
    plan
      .given(opened, problemAdded)
      .when(by(gpBerg, '01-14 08:00', command, { occurredAt: '01-12 08:19' }))
      .thenRefused('before-what-it-builds-on');
  });
});

describe('a goal', () => {
  const update = (changes: PlanCommandOf<'UpdateGoal'>['changes']): PlanCommand => ({
    type: 'UpdateGoal',
    goalId: id.goal(1),
    changes,
  });
  const acceptGoal: PlanCommand = { type: 'AcceptGoal', goalId: id.goal(1) };
  const rejectGoal: PlanCommand = { type: 'RejectGoal', goalId: id.goal(1), reason: 'Vil ikke' };
  const assess: PlanCommand = { type: 'AssessGoal', goalId: id.goal(1), status: 'improving', note: 'Bedre' };

  it('is added, pending the patient’s answer', () => {
    const outcome = plan.given(opened).when(goalAdded);
    outcome.then(event('GoalAdded', { goalId: id.goal(1), ...goal }));
    expect((outcome.history.state as Plan).goals[id.goal(1)]?.acceptance).toBe('pending');
  });
  it('is added for a problem of the plan', () => {
    plan
      .given(opened, problemAdded)
      .when(by(gpBerg, '01-12 08:30', addGoal({ problemIds: [id.problem(1)] })))
      .then(event('GoalAdded', { goalId: id.goal(1), ...goal, problemIds: [id.problem(1)] }));
  });
  it('is refused for a problem that the plan does not have', () => {
    plan
      .given(opened)
      .when(by(gpBerg, '01-12 08:30', addGoal({ problemIds: [id.problem(1)] })))
      .thenRefused('problem-not-found');
  });
  it('is refused for a problem that is resolved', () => {
    plan
      .given(opened, problemAdded, by(gpBerg, '01-12 08:25', resolve))
      .when(by(gpBerg, '01-12 08:30', addGoal({ problemIds: [id.problem(1)] })))
      .thenRefused('problem-resolved');
  });
  it('cannot have been added before the problem that it is for', () => {
    plan
      .given(opened, problemAdded)
      .when(
        by(gpBerg, '01-12 08:30', addGoal({ problemIds: [id.problem(1)] }), { occurredAt: '01-12 08:10' }),
      )
      .thenRefused('before-what-it-builds-on');
  });
  it('is updated with only what becomes different', () => {
    plan
      .given(opened, goalAdded)
      .when(by(gpBerg, '01-13 08:00', update({ description: 'Dryppe kl. 21', part: 'self-treatment' })))
      .then(event('GoalUpdated', { goalId: id.goal(1), changes: { description: 'Dryppe kl. 21' } }));
  });
  it('cannot be pointed at a problem that the plan does not have', () => {
    plan
      .given(opened, goalAdded)
      .when(by(gpBerg, '01-13 08:00', update({ problemIds: [id.problem(9)] })))
      .thenRefused('problem-not-found');
  });
  it('changes nothing when it is so already', () => {
    plan
      .given(opened, goalAdded)
      .when(by(gpBerg, '01-13 08:00', update({ problemIds: [] })))
      .thenNothing();
  });
  it('is accepted by the patient', () => {
    plan
      .given(opened, goalAdded)
      .when(by(paal, '01-13 08:00', acceptGoal))
      .then(event('GoalAccepted', { goalId: id.goal(1) }));
  });
  it('is rejected by the patient, with his reason', () => {
    plan
      .given(opened, goalAdded)
      .when(by(paal, '01-13 08:00', rejectGoal))
      .then(event('GoalRejected', { goalId: id.goal(1), reason: 'Vil ikke' }));
  });
  it.each([acceptGoal, rejectGoal])('changes nothing by a second $type', (command) => {
    plan
      .given(opened, goalAdded, by(paal, '01-13 08:00', command))
      .when(by(paal, '01-14 08:00', command))
      .thenNothing();
  });
  it('can be rejected after it was accepted, and the other way round', () => {
    plan
      .given(opened, goalAdded, by(paal, '01-13 08:00', acceptGoal), by(paal, '01-14 08:00', rejectGoal))
      .when(by(paal, '01-15 08:00', acceptGoal))
      .thenTypes('GoalAccepted');
  });
  it('is assessed', () => {
    plan
      .given(opened, goalAdded)
      .when(by(gpBerg, '01-13 08:00', assess))
      .then(event('GoalAchievementAssessed', { goalId: id.goal(1), status: 'improving', note: 'Bedre' }));
  });
  it('ends with a reason', () => {
    plan
      .given(opened, goalAdded)
      .when(by(gpBerg, '01-13 08:00', endGoal))
      .then(event('GoalEnded', { goalId: id.goal(1), reason: 'Nådd' }));
  });
  const each = [update({ description: 'x' }), acceptGoal, rejectGoal, assess, endGoal];
  it.each(each)('that has ended refuses $type', (command) => {
    plan
      .given(opened, goalAdded, by(gpBerg, '01-13 08:00', endGoal))
      .when(by(gpBerg, '01-14 08:00', command))
      .thenRefused('goal-ended');
  });
  it.each(each)('that the plan does not have refuses $type', (command) => {
    plan
      .given(opened)
      .when(by(gpBerg, '01-14 08:00', command))
      .thenRefused('goal-not-found');
  });
  it.each(each)('refuses a $type from before it was added', (command) => {
    plan
      .given(opened, goalAdded)
      .when(by(gpBerg, '01-14 08:00', command, { occurredAt: '01-12 08:29' }))
      .thenRefused('before-what-it-builds-on');
  });
});

describe('the care team', () => {
  const remove = (memberId: MemberId): PlanCommand => ({ type: 'RemoveCareTeamMember', memberId });
  const update = (changes: PlanCommandOf<'UpdateCareTeamMember'>['changes']): PlanCommand => ({
    type: 'UpdateCareTeamMember',
    memberId: id.member(1),
    changes,
  });
  const byOffer = 'member/provider:fjordbyen-1' as MemberId;

  it('takes a unit in, with its contact point', () => {
    const contactPoint = { phone: '77 00 00 00' };
    plan
      .given(opened)
      .when(by(gpBerg, '01-12 08:10', { ...addMember(nordlys), contactPoint }))
      .then(
        event('CareTeamMemberAdded', {
          memberId: id.member(1),
          party: nordlys,
          role: 'øyelege',
          contactPoint,
        }),
      );
  });
  it('takes a relative in', () => {
    plan
      .given(opened)
      .when(by(gpBerg, '01-12 08:10', addMember(theDaughter, 'datter')))
      .thenTypes('CareTeamMemberAdded');
  });
  it('takes nobody in twice, whoever of the unit is named', () => {
    plan
      .given(opened, nordlysInTeam)
      .when(by(gpBerg, '01-12 08:20', addMember({ ...nordlys, practitionerId: 'lie' as never })))
      .thenRefused('already-member');
  });
  it('has the coordinator from the opening', () => {
    plan
      .given(opened)
      .when(
        by(
          gpBerg,
          '01-12 08:20',
          addMember({ kind: 'provider', providerId: 'solsiden' as never, name: 'Solsiden' }),
        ),
      )
      .thenRefused('already-member');
  });
  it('is updated with only what becomes different', () => {
    plan
      .given(opened, nordlysInTeam)
      .when(by(gpBerg, '01-13 08:00', update({ role: 'øyelege', contactPoint: { note: 'Dagtid' } })))
      .then(
        event('CareTeamMemberUpdated', {
          memberId: id.member(1),
          changes: { contactPoint: { note: 'Dagtid' } },
        }),
      );
  });
  it('changes nothing when it is so already', () => {
    plan
      .given(opened, nordlysInTeam)
      .when(by(gpBerg, '01-13 08:00', update({ role: 'øyelege', contactPoint: null })))
      .thenNothing();
  });
  it('lets a member go who has nothing', () => {
    plan
      .given(opened, nordlysInTeam)
      .when(by(gpBerg, '01-13 08:00', remove(id.member(1))))
      .then(event('CareTeamMemberRemoved', { memberId: id.member(1), party: nordlys }));
  });
  it('can take a former member in again', () => {
    plan
      .given(opened, nordlysInTeam, by(gpBerg, '01-13 08:00', remove(id.member(1))))
      .when(by(gpBerg, '01-14 08:00', addMember(nordlys)))
      .thenTypes('CareTeamMemberAdded');
  });
  it.each([remove(id.member(9)), { ...update({ role: 'x' }), memberId: id.member(9) } as PlanCommand])(
    'refuses $type for someone who is not in it',
    (command) => {
      plan
        .given(opened, nordlysInTeam)
        .when(by(gpBerg, '01-13 08:00', command))
        .thenRefused('member-not-found');
    },
  );
  it('keeps who has a measure', () => {
    plan
      .given(opened, nordlysInTeam, dropsAdded, checkAdded)
      .when(by(gpBerg, '01-13 08:00', remove(id.member(1))))
      .thenRefused('member-has-responsibility');
  });
  it('keeps the coordinator', () => {
    plan
      .given(opened)
      .when(by(gpBerg, '01-13 08:00', remove('coordinator-1' as MemberId)))
      .thenRefused('member-has-responsibility');
  });
  it('keeps the patient while he has a measure', () => {
    plan
      .given(opened, by(gpBerg, '01-12 08:10', addMember(thePatient, 'pasient')), dropsAdded)
      .when(by(gpBerg, '01-13 08:00', remove(id.member(1))))
      .thenRefused('member-has-responsibility');
  });
  it('keeps who has accepted something for later', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(by(gpBerg, '03-01 08:00', remove(byOffer)))
      .thenRefused('member-has-responsibility');
  });
  it('keeps who is to hand over later until then', () => {
    const handingOver = plan.given(
      opened,
      nordlysInTeam,
      dropsAdded,
      checkAdded,
      by<PlanCommand>(gpBerg, '02-22 08:00', {
        ...offerOfCheckForApril,
      }),
      by<PlanCommand>({ ...gpBerg, providerId: aas.providerId, unit: aas.name }, '02-23 08:00', {
        type: 'AcceptTransfer',
        transferId: id.transfer(1),
      }),
    );
    handingOver
      .when(by(gpBerg, '03-31 21:59', remove(id.member(1))))
      .thenRefused('member-has-responsibility');
    handingOver.when(by(gpBerg, '04-01 00:00', remove(id.member(1)))).thenTypes('CareTeamMemberRemoved');
  });
  it('lets a member go whose measure has ended', () => {
    plan
      .given(
        opened,
        nordlysInTeam,
        dropsAdded,
        checkAdded,
        by(gpBerg, '02-01 08:00', step('CompleteMeasure', 2)),
      )
      .when(by(gpBerg, '03-01 08:00', remove(id.member(1))))
      .thenTypes('CareTeamMemberRemoved');
  });
  it('lets a member go who is only asked', () => {
    plan
      .given(opened, by(gpBerg, '01-12 08:10', addMember(fjordbyen)), dropsAdded, dropsOffered)
      .when(by(gpBerg, '02-23 08:00', remove(id.member(1))))
      .thenTypes('CareTeamMemberRemoved');
  });
});

const offerOfCheckForApril: PlanCommandOf<'OfferTransfer'> = {
  type: 'OfferTransfer',
  subjects: [{ measureId: id.measure(2) }],
  to: aas,
  reason: 'Flyttes',
  handover: { situation: 's', background: 'b', assessment: 'a', recommendation: 'r' },
  deadline: t('02-26 00:00'),
  effectiveFrom: t('04-01 00:00'),
};

describe('an auditor', () => {
  it('has no part in the plan and can withdraw nothing', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(auditorHolm, '02-23 08:00', withdraw(1)))
      .thenRefused('not-the-sender');
  });
});
