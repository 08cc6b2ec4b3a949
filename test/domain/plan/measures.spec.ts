import { by, t } from '../../support/decider-specification';
import {
  aas,
  accept,
  addCheck,
  addDrops,
  addGoal,
  addMeasure,
  addProblem,
  anne,
  bornOn,
  drops,
  dropsAccepted,
  dropsAdded,
  dropsOffered,
  dropsOfferedForApril,
  event,
  fjordbyen,
  gpBerg,
  held,
  holderIn,
  id,
  measure,
  nordlys,
  nordlysInTeam,
  nurseDahl,
  offer,
  opened,
  openPlan,
  paal,
  performed,
  plan,
  register,
  solsiden,
  specialistAas,
  step,
  takeOver,
  theDaughter,
  thePatient,
  withHimself,
} from './paal';
import type { PlanCommand, PlanCommandOf } from '../../../src/domain/plan/commands';
import type { MemberId } from '../../../src/kernel/ids';
import type { Plan } from '../../../src/domain/plan/state';

type MeasureChanges = PlanCommandOf<'UpdateMeasure'>['changes'];
const update = (changes: MeasureChanges): PlanCommand => ({
  type: 'UpdateMeasure',
  measureId: id.measure(1),
  changes,
});
const statusIn = (state: unknown) => (state as Plan).measures[id.measure(1)]?.status;

describe('adding a measure', () => {
  it('records it and who answers for it', () => {
    plan
      .given(opened)
      .when(dropsAdded)
      .then(
        event('MeasureAdded', { measureId: id.measure(1), ...addDrops.measure }),
        event('ResponsibilityAssigned', { subject: drops, responsible: thePatient }),
      );
  });
  it('keeps everything that is told about it', () => {
    const whole = measure('individual', 'Følge til kontroll', {
      description: 'Taxi',
      category: 'social',
      timing: { frequency: { times: 1, per: 'year' }, at: ['09:00'] },
      medicationRef: 'PLL/7',
      problemIds: [id.problem(1)],
      goalIds: [id.goal(1)],
    });
    plan
      .given(opened, by(gpBerg, '01-12 08:20', addProblem), by(gpBerg, '01-12 08:30', addGoal()))
      .when(by(gpBerg, '01-12 09:00', addMeasure(whole, solsiden)))
      .then(
        event('MeasureAdded', { measureId: id.measure(1), ...whole }),
        event('ResponsibilityAssigned', { subject: drops, responsible: solsiden }),
      );
  });
  it('begins as planned', () => {
    expect(statusIn(plan.given(opened, dropsAdded).state)).toBe('planned');
  });
  it('entered late has its responsible party from when it was agreed', () => {
    const { state } = plan.given(
      opened,
      by<PlanCommand>(gpBerg, '01-20 08:00', addDrops, { occurredAt: '01-13 08:00' }),
    );
    expect([holderIn(state, drops, '01-13 07:59'), holderIn(state, drops, '01-13 08:00')]).toEqual([
      undefined,
      'Pål Hansen',
    ]);
  });
  it('of the author’s own unit takes it into the care team', () => {
    const aasOwn = withHimself(aas, specialistAas);
    plan
      .given(opened)
      .when(by(specialistAas, '01-12 09:00', addMeasure(measure('treatment', 'Kontroll'), aasOwn)))
      .then(
        event('MeasureAdded', { measureId: id.measure(1), ...measure('treatment', 'Kontroll') }),
        event('ResponsibilityAssigned', { subject: drops, responsible: aasOwn }),
        event('CareTeamMemberAdded', {
          memberId: 'member/provider:aas-1' as MemberId,
          party: aasOwn,
          role: 'responsible',
        }),
      );
  });
  it('can be given to a unit in the care team', () => {
    plan
      .given(opened, nordlysInTeam)
      .when(by(gpBerg, '01-12 09:00', addCheck))
      .thenTypes('MeasureAdded', 'ResponsibilityAssigned');
  });
  it.each(['treatment', 'individual'] as const)(
    'of part %s is refused for another unit that is not in the care team',
    (part) => {
      plan
        .given(opened)
        .when(by(gpBerg, '01-12 09:00', addMeasure(measure(part, 'Kontroll'), nordlys)))
        .thenRefused('not-in-care-team');
    },
  );
  it('is refused for a unit that has left the care team', () => {
    plan
      .given(
        opened,
        nordlysInTeam,
        by<PlanCommand>(gpBerg, '01-12 08:30', { type: 'RemoveCareTeamMember', memberId: id.member(1) }),
      )
      .when(by(gpBerg, '01-12 09:00', addCheck))
      .thenRefused('not-in-care-team');
  });
  it.each([
    ['the patient', thePatient],
    ['a relative', theDaughter],
  ])('of part treatment is refused for %s', (_, party) => {
    plan
      .given(opened)
      .when(by(gpBerg, '01-12 09:00', addMeasure(measure('treatment', 'Kontroll'), party)))
      .thenRefused('responsible-not-allowed');
  });
  it.each([
    ['the author’s own', solsiden],
    ['one in the care team', nordlys],
  ])('of part self-treatment is refused for a unit, %s', (_, party) => {
    plan
      .given(opened, nordlysInTeam)
      .when(by(gpBerg, '01-12 09:00', addMeasure(measure('self-treatment', 'Dråper'), party)))
      .thenRefused('responsible-not-allowed');
  });
  it.each([
    ['self-treatment', thePatient],
    ['self-treatment', theDaughter],
    ['individual', thePatient],
    ['individual', theDaughter],
    ['individual', solsiden],
    ['treatment', solsiden],
  ] as const)('of part %s may be that of $kind', (part, party) => {
    plan
      .given(opened)
      .when(by(gpBerg, '01-12 09:00', addMeasure(measure(part, 'Tiltak'), party)))
      .thenTypes('MeasureAdded', 'ResponsibilityAssigned');
  });
  it.each([
    ['a problem that the plan does not have', { problemIds: [id.problem(9)] }, 'problem-not-found'],
    ['a problem that is resolved', { problemIds: [id.problem(1)] }, 'problem-resolved'],
    ['a goal that the plan does not have', { goalIds: [id.goal(9)] }, 'goal-not-found'],
    ['a goal that has ended', { goalIds: [id.goal(1)] }, 'goal-ended'],
  ] as const)('is refused for %s', (_, points, code) => {
    plan
      .given(
        opened,
        by(gpBerg, '01-12 08:20', addProblem),
        by(gpBerg, '01-12 08:30', addGoal()),
        by<PlanCommand>(gpBerg, '01-12 08:40', { type: 'ResolveProblem', problemId: id.problem(1) }),
        by<PlanCommand>(gpBerg, '01-12 08:50', { type: 'EndGoal', goalId: id.goal(1), reason: 'Nådd' }),
      )
      .when(by(gpBerg, '01-12 09:00', addMeasure(measure('individual', 'Tiltak', points), solsiden)))
      .thenRefused(code);
  });
  it('cannot have happened before the problem that it is for was added', () => {
    plan
      .given(opened, by(gpBerg, '01-14 08:00', addProblem))
      .when(
        by(
          gpBerg,
          '01-15 08:00',
          addMeasure(measure('individual', 'Tiltak', { problemIds: [id.problem(1)] }), solsiden),
          {
            occurredAt: '01-13 08:00',
          },
        ),
      )
      .thenRefused('before-what-it-builds-on');
  });
});

describe('a patient who is given a responsibility', () => {
  const whoIs = (birthDate: string) =>
    by<PlanCommand>(gpBerg, '01-12 08:00', openPlan(solsiden, bornOn(birthDate)));
  const given = (when: string, late?: { occurredAt: string }) =>
    by<PlanCommand>(gpBerg, when, addDrops, late);

  it('is refused at fifteen, to the last minute in Oslo', () => {
    plan.given(whoIs('2010-02-01')).when(given('01-31 22:59')).thenRefused('cannot-consent');
  });
  it('can have it from the day in Oslo on which he turns sixteen', () => {
    plan
      .given(whoIs('2010-02-01'))
      .when(given('01-31 23:00'))
      .thenTypes('MeasureAdded', 'ResponsibilityAssigned');
  });
  it('who was born on a leap day turns sixteen on one', () => {
    const born = by<PlanCommand>(gpBerg, '2028-02-01 08:00', openPlan(solsiden, bornOn('2012-02-29')));
    plan.given(born).when(given('2028-02-28 12:00')).thenRefused('cannot-consent');
    plan.given(born).when(given('2028-02-29 12:00')).thenTypes('MeasureAdded', 'ResponsibilityAssigned');
  });
  it('is judged by how old he was when it happened, however late it is entered', () => {
    plan
      .given(whoIs('2010-02-01'))
      .when(given('02-02 08:00', { occurredAt: '01-30 08:00' }))
      .thenRefused('cannot-consent');
  });
  it('under sixteen leaves it to a relative', () => {
    plan
      .given(whoIs('2015-02-01'))
      .when(by(gpBerg, '01-12 09:00', addMeasure(addDrops.measure, theDaughter)))
      .thenTypes('MeasureAdded', 'ResponsibilityAssigned');
  });
});

describe('updating a measure', () => {
  it('records only what becomes different', () => {
    plan
      .given(opened, dropsAdded)
      .when(
        by(
          gpBerg,
          '01-13 08:00',
          update({ title: 'Øyedråper daglig', description: 'Høyre øye', category: 'medication' }),
        ),
      )
      .then(
        event('MeasureUpdated', {
          measureId: id.measure(1),
          changes: { description: 'Høyre øye', category: 'medication' },
        }),
      );
  });
  it('changes nothing when everything is so already, in whatever order it is told', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by(gpBerg, '01-13 08:00', update({ timing: { frequency: { times: 1, per: 'day' }, at: ['21:00'] } })),
      )
      .when(
        by(gpBerg, '01-14 08:00', update({ timing: { at: ['21:00'], frequency: { per: 'day', times: 1 } } })),
      )
      .thenNothing();
  });
  it('takes an optional field away', () => {
    const cleared = plan
      .given(opened, dropsAdded, by(gpBerg, '01-13 08:00', update({ description: 'Høyre øye' })))
      .when(by(gpBerg, '01-14 08:00', update({ description: null })));
    cleared.then(event('MeasureUpdated', { measureId: id.measure(1), changes: { description: null } }));
    expect((cleared.history.state as Plan).measures[id.measure(1)]).not.toHaveProperty('description');
  });
  it('changes nothing when it takes away what is not there', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(gpBerg, '01-14 08:00', update({ description: null })))
      .thenNothing();
  });
  it('renames the subject too', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '01-13 08:00', update({ title: 'Dråper' })), dropsOffered)
      .when(dropsAccepted)
      .then(
        event('TransferAccepted', {
          transferId: id.transfer(1),
          subjects: [held(drops, thePatient, 'Dråper')],
          to: fjordbyen,
          effectiveFrom: t('02-23 08:00'),
        }),
        event('CareTeamMemberAdded', {
          memberId: 'member/provider:fjordbyen-1' as MemberId,
          party: fjordbyen,
          role: 'responsible',
        }),
      );
  });
  it.each([
    ['a problem that the plan does not have', { problemIds: [id.problem(9)] }, 'problem-not-found'],
    ['a goal that the plan does not have', { goalIds: [id.goal(9)] }, 'goal-not-found'],
  ] as const)('is refused where it points at %s', (_, changes, code) => {
    plan
      .given(opened, dropsAdded)
      .when(by(gpBerg, '01-13 08:00', update(changes)))
      .thenRefused(code);
  });
  it('is refused for a measure that the plan does not have', () => {
    plan
      .given(opened)
      .when(by(gpBerg, '01-13 08:00', update({ title: 'Dråper' })))
      .thenRefused('measure-not-found');
  });
  it('is refused for a measure that has ended', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '01-13 08:00', step('CompleteMeasure')))
      .when(by(gpBerg, '01-14 08:00', update({ title: 'Dråper' })))
      .thenRefused('measure-ended');
  });
  it('cannot have happened before the measure was added', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(gpBerg, '01-13 08:00', update({ title: 'Dråper' }), { occurredAt: '01-12 08:59' }))
      .thenRefused('before-what-it-builds-on');
  });
});

describe('making a measure one of treatment', () => {
  const toTreatment = (when: string) => by(gpBerg, when, update({ part: 'treatment' }));
  it('is taken while a unit has it', () => {
    plan
      .given(opened, by(gpBerg, '01-12 09:00', addMeasure(measure('individual', 'Skole'), solsiden)))
      .when(toTreatment('02-01 08:00'))
      .thenTypes('MeasureUpdated');
  });
  it.each([
    ['the patient', thePatient],
    ['a relative', theDaughter],
  ])('is refused while %s has it', (_, party) => {
    plan
      .given(opened, by(gpBerg, '01-12 09:00', addMeasure(measure('individual', 'Skole'), party)))
      .when(toTreatment('02-01 08:00'))
      .thenRefused('responsible-not-allowed');
  });
  it('is refused while a relative has it and is to give it to a unit', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(toTreatment('03-01 08:00'))
      .thenRefused('responsible-not-allowed');
  });
  it('is refused while a unit has it and the patient is to have it', () => {
    plan
      .given(
        opened,
        by(gpBerg, '01-12 09:00', addMeasure(measure('individual', 'Skole'), solsiden)),
        by<PlanCommand>(
          gpBerg,
          '02-22 08:00',
          offer([drops], thePatient, { deadline: '02-26 00:00', effectiveFrom: '04-01 00:00' }),
        ),
        by<PlanCommand>(paal, '02-23 08:00', accept(1)),
      )
      .when(toTreatment('03-01 08:00'))
      .thenRefused('responsible-not-allowed');
  });
  it('is refused while it is offered to the patient', () => {
    plan
      .given(
        opened,
        by(gpBerg, '01-12 09:00', addMeasure(measure('individual', 'Skole'), solsiden)),
        by<PlanCommand>(gpBerg, '02-22 08:00', offer([drops], thePatient, { deadline: '02-26 00:00' })),
      )
      .when(toTreatment('02-23 08:00'))
      .thenRefused('responsible-not-allowed');
  });
  it('is taken when the patient had it once and a unit has it now', () => {
    plan
      .given(opened, dropsAdded, dropsOffered, dropsAccepted)
      .when(toTreatment('03-01 08:00'))
      .thenTypes('MeasureUpdated');
  });
});

describe('the steps of a measure', () => {
  it('starts a planned one', () => {
    const started = plan.given(opened, dropsAdded).when(by(gpBerg, '01-13 08:00', step('StartMeasure')));
    started.then(event('MeasureStarted', { measureId: id.measure(1) }));
    expect(statusIn(started.history.state)).toBe('active');
  });
  it('keeps the reason', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(gpBerg, '01-13 08:00', { type: 'StartMeasure', measureId: id.measure(1), reason: 'Klar' }))
      .then(event('MeasureStarted', { measureId: id.measure(1), reason: 'Klar' }));
  });
  it('changes nothing when it has started already', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '01-13 08:00', step('StartMeasure')))
      .when(by(gpBerg, '01-14 08:00', step('StartMeasure')))
      .thenNothing();
  });
  it('does not start what is on hold', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '01-13 08:00', step('PutMeasureOnHold')))
      .when(by(gpBerg, '01-14 08:00', step('StartMeasure')))
      .thenRefused('measure-on-hold');
  });
  it.each([
    ['planned', []],
    ['active', [by(gpBerg, '01-13 08:00', step('StartMeasure'))]],
  ])('puts a measure on hold that is %s', (_, more) => {
    const onHold = plan
      .given(opened, dropsAdded, ...more)
      .when(by(gpBerg, '01-14 08:00', step('PutMeasureOnHold')));
    onHold.then(event('MeasurePutOnHold', { measureId: id.measure(1) }));
    expect(statusIn(onHold.history.state)).toBe('on-hold');
  });
  it('changes nothing when it is on hold already', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '01-13 08:00', step('PutMeasureOnHold')))
      .when(by(gpBerg, '01-14 08:00', step('PutMeasureOnHold')))
      .thenNothing();
  });
  it('resumes what is on hold', () => {
    const resumed = plan
      .given(opened, dropsAdded, by(gpBerg, '01-13 08:00', step('PutMeasureOnHold')))
      .when(by(gpBerg, '01-14 08:00', step('ResumeMeasure')));
    resumed.then(event('MeasureResumed', { measureId: id.measure(1) }));
    expect(statusIn(resumed.history.state)).toBe('active');
  });
  it('cannot resume what is not on hold', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(gpBerg, '01-14 08:00', step('ResumeMeasure')))
      .thenRefused('measure-not-on-hold');
  });
  it('cannot have been resumed before it was put on hold', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '01-20 08:00', step('PutMeasureOnHold')))
      .when(by(gpBerg, '01-21 08:00', step('ResumeMeasure'), { occurredAt: '01-19 08:00' }))
      .thenRefused('before-what-it-builds-on');
  });
  it.each([
    'StartMeasure',
    'PutMeasureOnHold',
    'ResumeMeasure',
    'CompleteMeasure',
    'DiscontinueMeasure',
  ] as const)('%s is refused for a measure that has ended', (type) => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '01-13 08:00', step('DiscontinueMeasure')))
      .when(by(gpBerg, '01-14 08:00', step(type)))
      .thenRefused('measure-ended');
  });
  it.each([
    'StartMeasure',
    'PutMeasureOnHold',
    'ResumeMeasure',
    'CompleteMeasure',
    'DiscontinueMeasure',
  ] as const)('%s is refused for a measure that the plan does not have', (type) => {
    plan
      .given(opened)
      .when(by(gpBerg, '01-14 08:00', step(type)))
      .thenRefused('measure-not-found');
  });
  it.each(['StartMeasure', 'PutMeasureOnHold', 'CompleteMeasure', 'DiscontinueMeasure'] as const)(
    '%s cannot have happened before the measure was added',
    (type) => {
      plan
        .given(opened, dropsAdded)
        .when(by(gpBerg, '01-14 08:00', step(type), { occurredAt: '01-12 08:59' }))
        .thenRefused('before-what-it-builds-on');
    },
  );
});

describe.each([
  ['CompleteMeasure', 'MeasureCompleted', 'completed'],
  ['DiscontinueMeasure', 'MeasureDiscontinued', 'discontinued'],
] as const)('%s', (command, type, status) => {
  const ended = by<PlanCommand>(gpBerg, '03-01 08:00', step(command));
  const endedBy = (responsible = thePatient) => event(type, { measureId: id.measure(1), responsible });
  const withdrawn = event('TransferWithdrawn', {
    transferId: id.transfer(1),
    subjects: [held(drops, thePatient)],
    to: fjordbyen,
    cause: 'subject-ended',
  });
  it('ends the measure, with the one who had it', () => {
    const outcome = plan.given(opened, dropsAdded).when(ended);
    outcome.then(endedBy());
    expect(statusIn(outcome.history.state)).toBe(status);
    expect((outcome.history.state as Plan).subjects[id.measure(1)]?.endedAt).toBe(t('03-01 08:00'));
  });
  it('keeps the reason', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(gpBerg, '03-01 08:00', { type: command, measureId: id.measure(1), reason: 'Ferdig' }))
      .then(event(type, { measureId: id.measure(1), responsible: thePatient, reason: 'Ferdig' }));
  });
  it('names the one who has it now, not the first', () => {
    plan.given(opened, dropsAdded, dropsOffered, dropsAccepted).when(ended).then(endedBy(fjordbyen));
  });
  it('withdraws its open offer', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by<PlanCommand>(gpBerg, '02-28 08:00', offer([drops], fjordbyen, { deadline: '03-08 00:00' })),
      )
      .when(ended)
      .then(withdrawn, endedBy());
  });
  it('cancels an accepted change that has not begun', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(ended)
      .then(withdrawn, endedBy());
  });
  it('can be entered late', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(gpBerg, '03-01 08:00', step(command), { occurredAt: '02-01 08:00' }))
      .then(endedBy());
  });
  it('cannot have happened before its last handover', () => {
    plan
      .given(opened, dropsAdded, dropsOffered, dropsAccepted)
      .when(by(gpBerg, '03-01 08:00', step(command), { occurredAt: '02-23 07:59' }))
      .thenRefused('before-what-it-builds-on');
  });
  it('can have happened at the very instant of its last handover', () => {
    plan
      .given(opened, dropsAdded, dropsOffered, dropsAccepted)
      .when(by(gpBerg, '03-01 08:00', step(command), { occurredAt: '02-23 08:00' }))
      .then(endedBy(fjordbyen));
  });
  it('cannot have happened before its open offer was made', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by<PlanCommand>(gpBerg, '02-28 08:00', offer([drops], fjordbyen, { deadline: '03-08 00:00' })),
      )
      .when(by(gpBerg, '03-01 08:00', step(command), { occurredAt: '02-27 08:00' }))
      .thenRefused('before-what-it-builds-on');
  });
});

describe('recording that a measure was done or missed', () => {
  const performance = (at: string) => ({ measureId: id.measure(1), at: t(at) });
  it('starts a planned measure, at the same instant', () => {
    const outcome = plan.given(opened, dropsAdded).when(performed(paal, '01-13 21:05', '01-13 21:00'));
    outcome.then(
      event('MeasureStarted', { measureId: id.measure(1) }),
      event('MeasurePerformed', performance('01-13 21:00')),
    );
    expect(statusIn(outcome.history.state)).toBe('active');
  });
  it('starts a planned measure also when it was missed', () => {
    plan
      .given(opened, dropsAdded)
      .when(performed(nurseDahl, '01-13 22:00', '01-13 21:00', { outcome: 'missed' }))
      .then(
        event('MeasureStarted', { measureId: id.measure(1) }),
        event('MeasureMissed', performance('01-13 21:00')),
      );
  });
  it('is recorded again and again', () => {
    plan
      .given(opened, dropsAdded, performed(paal, '01-13 21:05', '01-13 21:00'))
      .when(performed(paal, '01-14 21:05', '01-14 21:00'))
      .then(event('MeasurePerformed', performance('01-14 21:00')));
  });
  it('keeps a note', () => {
    plan
      .given(opened, dropsAdded, performed(paal, '01-13 21:05', '01-13 21:00'))
      .when(
        by(anne, '01-14 21:00', {
          type: 'RecordPerformance',
          measureId: id.measure(1),
          outcome: 'missed',
          at: t('01-14 21:00'),
          note: 'Sov',
        }),
      )
      .then(event('MeasureMissed', { ...performance('01-14 21:00'), note: 'Sov' }));
  });
  it('leaves a measure on hold on hold', () => {
    const outcome = plan
      .given(opened, dropsAdded, by(gpBerg, '01-13 08:00', step('PutMeasureOnHold')))
      .when(performed(paal, '01-14 21:05', '01-14 21:00'));
    outcome.thenTypes('MeasurePerformed');
    expect(statusIn(outcome.history.state)).toBe('on-hold');
  });
  it.each(['01-20 07:59', '01-20 08:00'])(
    'is taken after the measure ended when it was done before, at %s',
    (at) => {
      plan
        .given(opened, dropsAdded, by(gpBerg, '01-20 08:00', step('CompleteMeasure')))
        .when(performed(paal, '01-21 08:00', at))
        .then(event('MeasurePerformed', performance(at)));
    },
  );
  it('is refused for a time after the measure ended', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '01-20 08:00', step('CompleteMeasure')))
      .when(performed(paal, '01-21 08:00', '01-20 08:01'))
      .thenRefused('measure-ended');
  });
  it('is refused for a time before the measure was added', () => {
    plan
      .given(opened, dropsAdded)
      .when(performed(paal, '01-13 08:00', '01-12 08:59'))
      .thenRefused('before-what-it-builds-on');
  });
  it('is refused for a measure that the plan does not have', () => {
    plan
      .given(opened)
      .when(performed(paal, '01-13 08:00', '01-13 08:00'))
      .thenRefused('measure-not-found');
  });
  it('notes with it what fell due', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(performed(paal, '03-01 21:00', '03-01 21:00'))
      .then(
        event(
          'TransferExpired',
          { transferId: id.transfer(1), to: fjordbyen, subjects: [held(drops, thePatient)] },
          '02-26 22:59',
          register,
        ),
        event('MeasureStarted', { measureId: id.measure(1) }),
        event('MeasurePerformed', performance('03-01 21:00')),
      );
  });
});

describe('a self-treatment measure', () => {
  it('may pass to a unit by an offer', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(dropsAccepted)
      .thenTypes('TransferAccepted', 'CareTeamMemberAdded');
  });
  it('may pass to a unit by a takeover', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(nurseDahl, '02-01 08:00', takeOver(drops)))
      .thenTypes('ResponsibilityTakenOver', 'CareTeamMemberAdded');
  });
});
