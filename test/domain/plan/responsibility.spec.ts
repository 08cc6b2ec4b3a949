import { by, t } from '../../support/decider-specification';
import {
  aas,
  accept,
  addCheck,
  addMeasure,
  addMember,
  anne,
  auditorHolm,
  bornOn,
  check,
  checkAdded,
  coordination,
  decline,
  drops,
  dropsAccepted,
  dropsAdded,
  dropsOffered,
  dropsOfferedForApril,
  event,
  eyeLie,
  fjordbyen,
  gpBerg,
  handover,
  held,
  heldCheck,
  heldCoordination,
  holderIn,
  id,
  measure,
  nordlys,
  nordlysInTeam,
  noteWhatFellDue,
  nurseDahl,
  offer,
  opened,
  openPlan,
  paal,
  plan,
  register,
  solsiden,
  specialistAas,
  step,
  takeOver,
  tenuresIn,
  theDaughter,
  thePatient,
  withdraw,
} from './paal';
import type { PlanCommand } from '../../../src/domain/plan/commands';
import type { MeasureId, MemberId } from '../../../src/kernel/ids';
import type { Plan } from '../../../src/domain/plan/state';

const deadline = { deadline: '02-26 22:59' };
const bundle = by<PlanCommand>(gpBerg, '02-22 08:00', offer([drops, check], fjordbyen, deadline));
const bothMeasures = [opened, nordlysInTeam, dropsAdded, checkAdded];
const joined = (n: number) =>
  event('CareTeamMemberAdded', {
    memberId: `member/provider:fjordbyen-${n}` as MemberId,
    party: fjordbyen,
    role: 'responsible',
  });
const offeredData = {
  transferId: id.transfer(1),
  subjects: [held(drops, thePatient)],
  to: fjordbyen,
  reason: 'Husker ikke dråpene',
  handover,
  deadline: t('02-26 22:59'),
};

describe('offering a responsibility', () => {
  it('records the offer, with whoever has the subject', () => {
    plan.given(opened, dropsAdded).when(dropsOffered).then(event('TransferOffered', offeredData));
  });
  it('records the later instant from which it shall hold', () => {
    plan
      .given(opened, dropsAdded)
      .when(dropsOfferedForApril)
      .then(event('TransferOffered', { ...offeredData, effectiveFrom: t('04-01 00:00') }));
  });
  it('changes nothing about who has it', () => {
    const { state } = plan.given(opened, dropsAdded, dropsOffered);
    expect(tenuresIn(state, drops)).toEqual(['Pål Hansen 01-12 09:00']);
  });
  it('is open to the one who has it', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(paal, '02-22 08:00', offer([drops], fjordbyen, deadline)))
      .thenTypes('TransferOffered');
  });
  it('is open to a colleague in the unit that has it', () => {
    plan
      .given(...bothMeasures)
      .when(by({ ...eyeLie, name: 'Moe' }, '02-22 08:00', offer([check], aas, deadline)))
      .thenTypes('TransferOffered');
  });
  it('is open to the coordinator, also of subjects that several have', () => {
    plan
      .given(...bothMeasures)
      .when(by(gpBerg, '02-22 08:00', offer([drops, check, coordination], fjordbyen, deadline)))
      .then(
        event('TransferOffered', {
          ...offeredData,
          subjects: [held(drops, thePatient), heldCheck(nordlys), heldCoordination(solsiden)],
        }),
      );
  });
  it.each([
    ['another unit', nurseDahl],
    ['a relative, where the patient has it', anne],
    ['an auditor', auditorHolm],
  ])('is refused to %s', (_, actor) => {
    plan
      .given(opened, dropsAdded)
      .when(by(actor, '02-22 08:00', offer([drops], aas, deadline)))
      .thenRefused('not-responsible');
  });
  it('is refused for a bundle of which the one who offers has only a part', () => {
    plan
      .given(...bothMeasures)
      .when(by(eyeLie, '02-22 08:00', offer([check, drops], aas, deadline)))
      .thenRefused('not-responsible');
  });
  it('is refused to the former coordinator', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by<PlanCommand>(gpBerg, '02-01 08:00', offer([coordination], fjordbyen, deadline)),
        by<PlanCommand>(nurseDahl, '02-02 08:00', accept(1)),
      )
      .when(by(gpBerg, '02-22 08:00', offer([drops], aas, deadline)))
      .thenRefused('not-responsible');
  });
  it('is refused while another offer of the subject is open', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(paal, '02-22 09:00', offer([drops], aas, deadline)))
      .thenRefused('offer-already-open');
  });
  it('is refused for a bundle in which one subject is offered already', () => {
    plan
      .given(...bothMeasures, dropsOffered)
      .when(by(gpBerg, '02-22 09:00', offer([check, drops], aas, deadline)))
      .thenRefused('offer-already-open');
  });
  it('is refused between an acceptance and its later effective instant', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(by(paal, '03-31 23:59', offer([drops], aas, { deadline: '04-20 00:00' })))
      .thenRefused('offer-already-open');
  });
  it('is open again to the new one from the effective instant itself', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(by(nurseDahl, '04-01 00:00', offer([drops], aas, { deadline: '04-20 00:00' })))
      .thenTypes('TransferOffered');
  });
  it.each([
    ['declined', by<PlanCommand>(nurseDahl, '02-23 08:00', decline(1))],
    ['withdrawn', by<PlanCommand>(gpBerg, '02-23 08:00', withdraw(1))],
  ])('can be done again once the former offer is %s', (_, answer) => {
    plan
      .given(opened, dropsAdded, dropsOffered, answer)
      .when(by(gpBerg, '02-23 09:00', offer([drops], fjordbyen, deadline)))
      .thenTypes('TransferOffered');
  });
  it('notes first that the former offer has expired', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(gpBerg, '02-27 08:00', offer([drops], fjordbyen, { deadline: '03-08 00:00' })))
      .thenTypes('TransferExpired', 'TransferOffered');
  });
  it('is refused to the one who has it already', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(gpBerg, '02-22 08:00', offer([drops], thePatient, deadline)))
      .thenRefused('already-responsible');
  });
  it('is refused to a colleague in the unit that has it already', () => {
    plan
      .given(...bothMeasures)
      .when(
        by(gpBerg, '02-22 08:00', offer([check], { ...nordlys, practitionerId: 'moe' as never }, deadline)),
      )
      .thenRefused('already-responsible');
  });
  it.each(['02-22 07:59', '02-22 08:00'])(
    'is refused with a deadline that does not lie ahead: %s',
    (passed) => {
      plan
        .given(opened, dropsAdded)
        .when(by(gpBerg, '02-22 08:00', offer([drops], fjordbyen, { deadline: passed })))
        .thenRefused('deadline-passed');
    },
  );
  it('needs a deadline that lies ahead of now, however late it is entered', () => {
    plan
      .given(opened, dropsAdded)
      .when(
        by(gpBerg, '02-22 08:00', offer([drops], fjordbyen, { deadline: '02-21 00:00' }), {
          occurredAt: '02-20 08:00',
        }),
      )
      .thenRefused('deadline-passed');
  });
  it('is refused where the same subject is named twice', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(gpBerg, '02-22 08:00', offer([drops, drops], fjordbyen, deadline)))
      .thenRefused('subjects-repeated');
  });
  it('is refused for a measure that the plan does not have', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(gpBerg, '02-22 08:00', offer([{ measureId: 'x' as MeasureId }], fjordbyen, deadline)))
      .thenRefused('measure-not-found');
  });
  it.each(['CompleteMeasure', 'DiscontinueMeasure'] as const)('is refused after %s', (end) => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '02-01 08:00', step(end)))
      .when(dropsOffered)
      .thenRefused('measure-ended');
  });
  it.each([
    ['planned', []],
    ['on hold', [by(gpBerg, '02-01 08:00', step('PutMeasureOnHold'))]],
  ])('is open for a measure that is %s', (_, more) => {
    plan
      .given(opened, dropsAdded, ...more)
      .when(dropsOffered)
      .thenTypes('TransferOffered');
  });
  it.each([
    ['a treatment measure to the patient', check, thePatient],
    ['a treatment measure to a relative', check, theDaughter],
    ['the coordination to the patient', coordination, thePatient],
    ['the coordination to a relative', coordination, theDaughter],
  ])('is refused for %s', (_, subject, to) => {
    plan
      .given(...bothMeasures)
      .when(by(gpBerg, '02-22 08:00', offer([subject], to, deadline)))
      .thenRefused('responsible-not-allowed');
  });
  it.each([
    ['a self-treatment measure to a relative', drops, theDaughter],
    ['a self-treatment measure to a unit', drops, fjordbyen],
    ['a treatment measure to another unit', check, fjordbyen],
    ['the coordination to another unit', coordination, nordlys],
  ])('is open for %s', (_, subject, to) => {
    plan
      .given(...bothMeasures)
      .when(by(gpBerg, '02-22 08:00', offer([subject], to, deadline)))
      .thenTypes('TransferOffered');
  });
  it('is refused to a patient who cannot consent', () => {
    plan
      .given(
        by(gpBerg, '01-12 08:00', openPlan(solsiden, bornOn('2010-03-01'))),
        by<PlanCommand>(gpBerg, '01-12 09:00', addMeasure(measure('individual', 'Skole'), solsiden)),
      )
      .when(by(gpBerg, '02-22 08:00', offer([drops], thePatient, deadline)))
      .thenRefused('cannot-consent');
  });
  it('cannot have been made before the holder got the responsibility', () => {
    plan
      .given(opened, dropsAdded, dropsOffered, dropsAccepted)
      .when(
        by(nurseDahl, '03-01 08:00', offer([drops], aas, { deadline: '03-08 00:00' }), {
          occurredAt: '02-23 07:59',
        }),
      )
      .thenRefused('before-what-it-builds-on');
  });
  it('cannot have been made while the former offer was open', () => {
    plan
      .given(opened, dropsAdded, dropsOffered, by<PlanCommand>(nurseDahl, '02-23 08:00', decline(1)))
      .when(
        by(gpBerg, '02-24 08:00', offer([drops], aas, { deadline: '03-08 00:00' }), {
          occurredAt: '02-23 07:59',
        }),
      )
      .thenRefused('before-what-it-builds-on');
  });
});

describe('accepting an offer', () => {
  const accepted = { transferId: id.transfer(1), subjects: [held(drops, thePatient)], to: fjordbyen };
  it('gives the receiver the responsibility from that instant, and a place in the care team', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(dropsAccepted)
      .then(event('TransferAccepted', { ...accepted, effectiveFrom: t('02-23 08:00') }), joined(1));
  });
  it('leaves the sender with it until then', () => {
    const { state } = plan.given(opened, dropsAdded, dropsOffered, dropsAccepted);
    expect(tenuresIn(state, drops)).toEqual([
      'Pål Hansen 01-12 09:00',
      'Fjordbyen hjemmetjeneste 02-23 08:00',
    ]);
    expect([holderIn(state, drops, '02-23 07:59'), holderIn(state, drops, '02-23 08:00')]).toEqual([
      'Pål Hansen',
      'Fjordbyen hjemmetjeneste',
    ]);
  });
  it('adds nobody who is in the care team already', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '01-13 08:00', addMember(fjordbyen)), dropsOffered)
      .when(dropsAccepted)
      .thenTypes('TransferAccepted');
  });
  it('adds no patient or relative to the care team', () => {
    plan
      .given(opened, dropsAdded, by<PlanCommand>(paal, '02-22 08:00', offer([drops], theDaughter, deadline)))
      .when(by(anne, '02-23 08:00', accept(1)))
      .thenTypes('TransferAccepted');
  });
  it('holds from the later instant that was asked for', () => {
    const outcome = plan.given(opened, dropsAdded, dropsOfferedForApril).when(dropsAccepted);
    outcome.then(event('TransferAccepted', { ...accepted, effectiveFrom: t('04-01 00:00') }), joined(1));
    expect(tenuresIn(outcome.history.state, drops)).toEqual([
      'Pål Hansen 01-12 09:00',
      'Fjordbyen hjemmetjeneste 04-01 00:00',
    ]);
  });
  it('after the effective instant holds from the acceptance', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by<PlanCommand>(
          gpBerg,
          '02-22 08:00',
          offer([drops], fjordbyen, { ...deadline, effectiveFrom: '02-22 20:00' }),
        ),
      )
      .when(dropsAccepted)
      .then(event('TransferAccepted', { ...accepted, effectiveFrom: t('02-23 08:00') }), joined(1));
  });
  it('at the effective instant holds from that instant', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by<PlanCommand>(
          gpBerg,
          '02-22 08:00',
          offer([drops], fjordbyen, { ...deadline, effectiveFrom: '02-23 08:00' }),
        ),
      )
      .when(dropsAccepted)
      .then(event('TransferAccepted', { ...accepted, effectiveFrom: t('02-23 08:00') }), joined(1));
  });
  it('entered late holds from when it was given', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(nurseDahl, '02-25 08:00', accept(1), { occurredAt: '02-23 08:00' }))
      .then(event('TransferAccepted', { ...accepted, effectiveFrom: t('02-23 08:00') }), joined(1));
  });
  it('entered late, with an effective instant that has passed since, holds from the effective instant', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by<PlanCommand>(
          gpBerg,
          '02-22 08:00',
          offer([drops], fjordbyen, { ...deadline, effectiveFrom: '02-24 00:00' }),
        ),
      )
      .when(by(nurseDahl, '02-25 08:00', accept(1), { occurredAt: '02-23 08:00' }))
      .then(event('TransferAccepted', { ...accepted, effectiveFrom: t('02-24 00:00') }), joined(1));
  });
  it('cannot have happened before the offer was made', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(nurseDahl, '02-23 08:00', accept(1), { occurredAt: '02-22 07:59' }))
      .thenRefused('before-what-it-builds-on');
  });
  it('can have happened at the very instant of the offer', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(nurseDahl, '02-22 08:00', accept(1)))
      .thenTypes('TransferAccepted', 'CareTeamMemberAdded');
  });
  it('is good until the last millisecond before the deadline', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(nurseDahl, '02-26 22:58:59.999', accept(1)))
      .thenTypes('TransferAccepted', 'CareTeamMemberAdded');
  });
  it.each(['02-26 22:59', '03-01 08:00'])('is refused at the deadline and after it: %s', (late) => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(nurseDahl, late, accept(1)))
      .thenRefused('offer-expired');
  });
  it('is refused after the deadline though said to have been given before it, noted or not', () => {
    const answer = by(nurseDahl, '03-01 08:00', accept(1), { occurredAt: '02-25 08:00' });
    plan.given(opened, dropsAdded, dropsOffered).when(answer).thenRefused('offer-expired');
    plan
      .given(opened, dropsAdded, dropsOffered, by(register, '02-27 08:00', noteWhatFellDue))
      .when(answer)
      .thenRefused('offer-expired');
  });
  it.each([
    ['the one who offered it', gpBerg],
    ['the one who has it', paal],
    ['another unit', specialistAas],
    ['an auditor', auditorHolm],
    ['the register', register],
  ])('is refused to %s', (_, actor) => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(actor, '02-23 08:00', accept(1)))
      .thenRefused('not-the-receiver');
  });
  it('is refused for an offer that the plan does not have', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(nurseDahl, '02-23 08:00', accept(2)))
      .thenRefused('transfer-not-found');
  });
  it.each([
    ['accepted', dropsAccepted],
    ['declined', by<PlanCommand>(nurseDahl, '02-23 08:00', decline(1))],
    ['withdrawn', by<PlanCommand>(gpBerg, '02-23 08:00', withdraw(1))],
    ['taken over', by<PlanCommand>(specialistAas, '02-23 08:00', takeOver(drops))],
  ])('is refused when it is %s', (_, answer) => {
    plan
      .given(opened, dropsAdded, dropsOffered, answer)
      .when(by(nurseDahl, '02-24 08:00', accept(1)))
      .thenRefused('offer-not-open');
  });
  it('is open to a relative on behalf of the patient to whom it was offered', () => {
    plan
      .given(
        opened,
        dropsAdded,
        dropsOffered,
        dropsAccepted,
        by<PlanCommand>(nurseDahl, '03-01 08:00', offer([drops], thePatient, { deadline: '03-08 00:00' })),
      )
      .when(by(anne, '03-02 08:00', accept(2)))
      .then(
        event('TransferAccepted', {
          transferId: id.transfer(2),
          subjects: [held(drops, fjordbyen)],
          to: thePatient,
          effectiveFrom: t('03-02 08:00'),
        }),
      );
  });
  it('is refused to the patient for an offer to a relative', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by<PlanCommand>(gpBerg, '02-22 08:00', offer([drops], theDaughter, deadline)),
      )
      .when(by(paal, '02-23 08:00', accept(1)))
      .thenRefused('not-the-receiver');
  });
  it('tells who the coordinator is from then on', () => {
    const { state } = plan.given(
      opened,
      by<PlanCommand>(gpBerg, '02-22 08:00', offer([coordination], fjordbyen, deadline)),
      by<PlanCommand>(nurseDahl, '02-23 08:00', accept(1)),
    );
    expect(tenuresIn(state, coordination)).toEqual([
      'Solsiden legesenter 01-12 08:00',
      'Fjordbyen hjemmetjeneste 02-23 08:00',
    ]);
  });
  it('is refused when the measure has become a treatment measure since, and the receiver is the patient', () => {
    plan
      .given(
        opened,
        by<PlanCommand>(gpBerg, '01-12 09:00', addMeasure(measure('individual', 'Skole'), solsiden)),
        by<PlanCommand>(gpBerg, '02-22 08:00', offer([drops], thePatient, deadline)),
        {
          told: event('MeasureUpdated', { measureId: id.measure(1), changes: { part: 'treatment' } }),
          actor: gpBerg,
          now: t('02-22 09:00'),
        },
      )
      .when(by(paal, '02-23 08:00', accept(1)))
      .thenRefused('responsible-not-allowed');
  });
});

describe('declining an offer', () => {
  const declined = {
    transferId: id.transfer(1),
    subjects: [held(drops, thePatient)],
    to: fjordbyen,
    reason: 'Mangler opplæring',
  };
  it('records why, and leaves the subject where it is', () => {
    const outcome = plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(nurseDahl, '02-23 08:00', decline(1)));
    outcome.then(event('TransferDeclined', declined));
    expect(tenuresIn(outcome.history.state, drops)).toEqual(['Pål Hansen 01-12 09:00']);
  });
  it('makes nobody a member of the care team', () => {
    const { state } = plan.given(
      opened,
      dropsAdded,
      dropsOffered,
      by<PlanCommand>(nurseDahl, '02-23 08:00', decline(1)),
    );
    expect(Object.values((state as Plan).careTeam).map(({ party }) => party.name)).toEqual([
      'Solsiden legesenter',
    ]);
  });
  it('is refused to others than the receiver', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(gpBerg, '02-23 08:00', decline(1)))
      .thenRefused('not-the-receiver');
  });
  it('is refused at the deadline', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(nurseDahl, '02-26 22:59', decline(1)))
      .thenRefused('offer-expired');
  });
  it('is refused after an acceptance, also one that has not begun', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(by(nurseDahl, '02-24 08:00', decline(1)))
      .thenRefused('offer-not-open');
  });
  it('cannot have happened before the offer was made', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(nurseDahl, '02-23 08:00', decline(1), { occurredAt: '02-22 07:59' }))
      .thenRefused('before-what-it-builds-on');
  });
});

describe('an offer of many subjects', () => {
  const acceptedDrops = {
    transferId: id.transfer(1),
    subjects: [held(drops, thePatient)],
    to: fjordbyen,
    effectiveFrom: t('02-23 08:00'),
  };
  it('can be accepted whole', () => {
    plan
      .given(...bothMeasures, bundle)
      .when(by(nurseDahl, '02-23 08:00', accept(1)))
      .then(
        event('TransferAccepted', {
          ...acceptedDrops,
          subjects: [held(drops, thePatient), heldCheck(nordlys)],
        }),
        joined(1),
      );
  });
  it('can be accepted in part: the rest keeps its holder and stays offered', () => {
    const outcome = plan
      .given(...bothMeasures, bundle)
      .when(by(nurseDahl, '02-23 08:00', accept(1, [drops])));
    outcome.then(event('TransferAccepted', acceptedDrops), joined(1));
    expect(tenuresIn(outcome.history.state, check)).toEqual(['Nordlys sykehus, øyeavdelingen 01-12 09:10']);
    expect((outcome.history.state as Plan).transfers[id.transfer(1)]?.answers).toEqual({
      [id.measure(1)]: 'accepted',
      [id.measure(2)]: 'offered',
    });
  });
  it('can be accepted in part and declined in part', () => {
    const { state } = plan.given(
      ...bothMeasures,
      bundle,
      by<PlanCommand>(nurseDahl, '02-23 08:00', accept(1, [check])),
      by<PlanCommand>(nurseDahl, '02-23 09:00', decline(1, [drops])),
    );
    expect((state as Plan).transfers[id.transfer(1)]?.answers).toEqual({
      [id.measure(1)]: 'declined',
      [id.measure(2)]: 'accepted',
    });
    expect([holderIn(state, drops, '03-01'), holderIn(state, check, '03-01')]).toEqual([
      'Pål Hansen',
      'Fjordbyen hjemmetjeneste',
    ]);
  });
  it('answered without naming subjects is answered for what still waits', () => {
    plan
      .given(...bothMeasures, bundle, by<PlanCommand>(nurseDahl, '02-23 08:00', decline(1, [check])))
      .when(by(nurseDahl, '02-23 09:00', accept(1)))
      .then(event('TransferAccepted', { ...acceptedDrops, effectiveFrom: t('02-23 09:00') }), joined(1));
  });
  it('expires only for what still waits', () => {
    plan
      .given(...bothMeasures, bundle, by<PlanCommand>(nurseDahl, '02-23 08:00', accept(1, [drops])))
      .when(by(register, '03-01 08:00', noteWhatFellDue))
      .then(
        event(
          'TransferExpired',
          { transferId: id.transfer(1), to: fjordbyen, subjects: [heldCheck(nordlys)] },
          '02-26 22:59',
          register,
        ),
      );
  });
  it('is withdrawn only for what still waits', () => {
    plan
      .given(...bothMeasures, bundle, by<PlanCommand>(nurseDahl, '02-23 08:00', accept(1, [drops])))
      .when(by(gpBerg, '02-24 08:00', withdraw(1)))
      .then(
        event('TransferWithdrawn', {
          transferId: id.transfer(1),
          subjects: [heldCheck(nordlys)],
          to: fjordbyen,
          cause: 'sender',
          reason: 'Sendt feil',
        }),
      );
  });
  it.each([accept(1, [drops]), decline(1, [drops])])(
    'refuses $type of what is answered already',
    (command) => {
      plan
        .given(...bothMeasures, bundle, by<PlanCommand>(nurseDahl, '02-23 08:00', accept(1, [drops])))
        .when(by(nurseDahl, '02-23 09:00', command))
        .thenRefused('offer-not-open');
    },
  );
  it('refuses an answer of which one part is answered already, as a whole', () => {
    plan
      .given(...bothMeasures, bundle, by<PlanCommand>(nurseDahl, '02-23 08:00', accept(1, [drops])))
      .when(by(nurseDahl, '02-23 09:00', accept(1, [check, drops])))
      .thenRefused('offer-not-open');
  });
  it.each([accept(1, [coordination]), decline(1, [coordination])])(
    'refuses $type of a subject that is not in it',
    (command) => {
      plan
        .given(...bothMeasures, bundle)
        .when(by(nurseDahl, '02-23 08:00', command))
        .thenRefused('subject-not-in-offer');
    },
  );
  it.each([accept(1, [drops, drops]), decline(1, [drops, drops])])(
    'refuses $type that names a subject twice',
    (command) => {
      plan
        .given(...bothMeasures, bundle)
        .when(by(nurseDahl, '02-23 08:00', command))
        .thenRefused('subjects-repeated');
    },
  );
  it('accepted for no subject at all gives nobody a place in the care team', () => {
    const outcome = plan.given(...bothMeasures, bundle).when(by(nurseDahl, '02-23 08:00', accept(1, [])));
    outcome.thenRefused('subject-not-in-offer');
  });
  it('goes on for the others when one of its measures is discontinued', () => {
    const withoutDrops = plan.given(
      ...bothMeasures,
      bundle,
      by(gpBerg, '02-23 08:00', step('DiscontinueMeasure')),
    );
    withoutDrops.when(by(nurseDahl, '02-24 08:00', accept(1))).then(
      event('TransferAccepted', {
        ...acceptedDrops,
        subjects: [heldCheck(nordlys)],
        effectiveFrom: t('02-24 08:00'),
      }),
      joined(1),
    );
    withoutDrops.when(by(nurseDahl, '02-24 08:00', accept(1, [drops]))).thenRefused('offer-not-open');
  });
  it('of two measures that are taken over is withdrawn in one event', () => {
    plan
      .given(...bothMeasures, bundle)
      .when(by(specialistAas, '02-23 08:00', takeOver(drops, check)))
      .thenTypes('TransferWithdrawn', 'ResponsibilityTakenOver', 'CareTeamMemberAdded');
  });
});

describe('withdrawing an offer', () => {
  const withdrawn = event('TransferWithdrawn', {
    transferId: id.transfer(1),
    subjects: [held(drops, thePatient)],
    to: fjordbyen,
    cause: 'sender',
    reason: 'Sendt feil',
  });
  it('is open to the unit that made it', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by({ ...gpBerg, name: 'Moe' }, '02-23 08:00', withdraw(1)))
      .then(withdrawn);
  });
  it('is open to the coordinator, whoever made it', () => {
    plan
      .given(opened, dropsAdded, by<PlanCommand>(paal, '02-22 08:00', offer([drops], fjordbyen, deadline)))
      .when(by(gpBerg, '02-23 08:00', withdraw(1)))
      .then(withdrawn);
  });
  it('is open to a coordinator who became it after the offer', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by<PlanCommand>(paal, '02-22 08:00', offer([drops], fjordbyen, deadline)),
        by<PlanCommand>(specialistAas, '02-22 09:00', takeOver(coordination)),
      )
      .when(by(specialistAas, '02-23 08:00', withdraw(1)))
      .then(withdrawn);
  });
  it.each([
    ['the receiver', nurseDahl],
    ['the one who has it, where the coordinator offered it', paal],
    ['another unit', eyeLie],
    ['an auditor', auditorHolm],
  ])('is refused to %s', (_, actor) => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(actor, '02-23 08:00', withdraw(1)))
      .thenRefused('not-the-sender');
  });
  it('is refused for an offer that the plan does not have', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(gpBerg, '02-23 08:00', withdraw(1)))
      .thenRefused('transfer-not-found');
  });
  it('is refused after it was accepted, also before it begins', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(by(gpBerg, '02-24 08:00', withdraw(1)))
      .thenRefused('offer-not-open');
  });
  it('is refused after the deadline', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(gpBerg, '02-26 22:59', withdraw(1)))
      .thenRefused('offer-expired');
  });
  it('cannot have happened before the offer was made', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(gpBerg, '02-23 08:00', withdraw(1), { occurredAt: '02-22 07:59' }))
      .thenRefused('before-what-it-builds-on');
  });
});

describe('an offer that nobody answers', () => {
  const expired = event(
    'TransferExpired',
    { transferId: id.transfer(1), to: fjordbyen, subjects: [held(drops, thePatient)] },
    '02-26 22:59',
    register,
  );
  const unanswered = plan.given(opened, dropsAdded, dropsOffered);

  it.each(['02-26 22:59', '03-01 08:00', '12-01 08:00'])(
    'expires at its deadline, though the register notes it at %s',
    (noted) => {
      unanswered.when(by(register, noted, noteWhatFellDue)).then(expired);
    },
  );
  it('does not expire a millisecond before', () => {
    unanswered.when(by(register, '02-26 22:58:59.999', noteWhatFellDue)).thenNothing();
  });
  it('is noted by whichever command comes next, with its own instant', () => {
    unanswered
      .when(by(paal, '03-01 08:00', { type: 'CommentOnPlan', text: 'Hei' }, { occurredAt: '02-01 08:00' }))
      .then(expired, event('PatientCommented', { commentId: 'comment-1' as never, text: 'Hei' }));
  });
  it('is noted once', () => {
    plan
      .given(opened, dropsAdded, dropsOffered, by(register, '02-27 08:00', noteWhatFellDue))
      .when(by(register, '02-28 08:00', noteWhatFellDue))
      .thenNothing();
  });
  it('leaves the subject with the one who had it', () => {
    const { state } = plan.given(
      opened,
      dropsAdded,
      dropsOffered,
      by(register, '02-27 08:00', noteWhatFellDue),
    );
    expect(tenuresIn(state, drops)).toEqual(['Pål Hansen 01-12 09:00']);
  });
  it('expires in the order of the deadlines, not of the offers', () => {
    plan
      .given(
        ...bothMeasures,
        by<PlanCommand>(gpBerg, '02-22 08:00', offer([drops], fjordbyen, { deadline: '02-28 00:00' })),
        by<PlanCommand>(gpBerg, '02-22 09:00', offer([check], fjordbyen, { deadline: '02-26 00:00' })),
      )
      .when(by(register, '03-01 08:00', noteWhatFellDue))
      .then(
        event(
          'TransferExpired',
          { transferId: id.transfer(2), to: fjordbyen, subjects: [heldCheck(nordlys)] },
          '02-26 00:00',
          register,
        ),
        event(
          'TransferExpired',
          { transferId: id.transfer(1), to: fjordbyen, subjects: [held(drops, thePatient)] },
          '02-28 00:00',
          register,
        ),
      );
  });
});

describe('a unit that was asked and is not in the care team', () => {
  it('can be asked again after it was removed, and joins when it accepts', () => {
    plan
      .given(
        opened,
        nordlysInTeam,
        by(gpBerg, '01-12 08:30', addMember(fjordbyen)),
        dropsAdded,
        by(gpBerg, '01-12 09:10', addCheck),
        dropsOffered,
        by<PlanCommand>(gpBerg, '02-22 09:00', { type: 'RemoveCareTeamMember', memberId: id.member(2) }),
      )
      .when(dropsAccepted)
      .thenTypes('TransferAccepted', 'CareTeamMemberAdded');
  });
});
