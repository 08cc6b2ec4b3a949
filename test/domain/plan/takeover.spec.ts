import { by } from '../../support/decider-specification';
import {
  accept,
  addMember,
  anne,
  bornOn,
  check,
  checkAdded,
  coordination,
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
  heldCheck,
  heldCoordination,
  holderIn,
  id,
  legevakt,
  nordlys,
  nordlysInTeam,
  nurseDahl,
  offer,
  opened,
  openPlan,
  paal,
  plan,
  register,
  solsiden,
  step,
  takeOver,
  tenuresIn,
  thePatient,
  withHimself,
} from './paal';
import type { PlanCommand } from '../../../src/domain/plan/commands';
import type { MemberId } from '../../../src/kernel/ids';
import type { Plan } from '../../../src/domain/plan/state';

const strandOfLegevakt = withHimself(legevakt, doctorStrand);
const justification = 'Akutte øyesmerter';
const taken = by<PlanCommand>(doctorStrand, '03-01 08:00', takeOver(drops));
const takenOver = event('ResponsibilityTakenOver', {
  subjects: [held(drops, thePatient)],
  to: strandOfLegevakt,
  justification,
});
const joined = event('CareTeamMemberAdded', {
  memberId: 'member/provider:legevakt-1' as MemberId,
  party: strandOfLegevakt,
  role: 'responsible',
});
const withdrawnByTakeover = event('TransferWithdrawn', {
  transferId: id.transfer(1),
  subjects: [held(drops, thePatient)],
  to: fjordbyen,
  cause: 'takeover',
});

describe('taking over a responsibility', () => {
  it('gives it at once, with the justification, and a place in the care team', () => {
    const outcome = plan.given(opened, dropsAdded).when(taken);
    outcome.then(takenOver, joined);
    expect(tenuresIn(outcome.history.state, drops)).toEqual([
      'Pål Hansen 01-12 09:00',
      'Fjordbyen legevakt 03-01 08:00',
    ]);
  });
  it('adds nobody who is in the care team already', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '01-13 08:00', addMember(legevakt)))
      .when(taken)
      .then(takenOver);
  });
  it('takes several subjects from several parties', () => {
    plan
      .given(opened, nordlysInTeam, dropsAdded, checkAdded)
      .when(by(doctorStrand, '03-01 08:00', takeOver(drops, check, coordination)))
      .then(
        event('ResponsibilityTakenOver', {
          subjects: [held(drops, thePatient), heldCheck(nordlys), heldCoordination(solsiden)],
          to: strandOfLegevakt,
          justification,
        }),
        joined,
      );
  });
  it('withdraws the open offer of the subject', () => {
    plan
      .given(
        opened,
        dropsAdded,
        by<PlanCommand>(gpBerg, '02-28 08:00', offer([drops], fjordbyen, { deadline: '03-08 00:00' })),
      )
      .when(taken)
      .then(withdrawnByTakeover, takenOver, joined);
  });
  it('leaves the rest of a bundle open', () => {
    const { state } = plan.given(
      opened,
      nordlysInTeam,
      dropsAdded,
      checkAdded,
      by<PlanCommand>(gpBerg, '02-28 08:00', offer([drops, check], fjordbyen, { deadline: '03-08 00:00' })),
      taken,
    );
    expect((state as Plan).transfers[id.transfer(1)]?.answers).toEqual({
      [id.measure(1)]: 'withdrawn',
      [id.measure(2)]: 'offered',
    });
  });
  it('cancels an accepted change that has not begun', () => {
    const outcome = plan.given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted).when(taken);
    outcome.then(withdrawnByTakeover, takenOver, joined);
    expect(tenuresIn(outcome.history.state, drops)).toEqual([
      'Pål Hansen 01-12 09:00',
      'Fjordbyen legevakt 03-01 08:00',
    ]);
  });
  it('of a bundle cancels what is pending and withdraws what is offered, in one event for the offer', () => {
    const outcome = plan
      .given(
        opened,
        nordlysInTeam,
        dropsAdded,
        checkAdded,
        by<PlanCommand>(
          gpBerg,
          '02-28 08:00',
          offer([drops, check], fjordbyen, { deadline: '03-08 00:00', effectiveFrom: '04-01 00:00' }),
        ),
        by<PlanCommand>(nurseDahl, '02-28 09:00', accept(1, [drops])),
      )
      .when(by(doctorStrand, '03-01 08:00', takeOver(check, drops)));
    outcome.then(
      event('TransferWithdrawn', {
        transferId: id.transfer(1),
        subjects: [heldCheck(nordlys), held(drops, thePatient)],
        to: fjordbyen,
        cause: 'takeover',
      }),
      event('ResponsibilityTakenOver', {
        subjects: [heldCheck(nordlys), held(drops, thePatient)],
        to: strandOfLegevakt,
        justification,
      }),
      joined,
    );
    expect(holderIn(outcome.history.state, drops, '05-01')).toBe('Fjordbyen legevakt');
  });
  it('lets who has accepted for later begin at once', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(by(nurseDahl, '03-01 08:00', takeOver(drops)))
      .thenTypes('TransferWithdrawn', 'ResponsibilityTakenOver');
  });
  it('finds nothing to withdraw when the offer has expired', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(taken)
      .then(
        event(
          'TransferExpired',
          { transferId: id.transfer(1), to: fjordbyen, subjects: [held(drops, thePatient)] },
          '02-26 22:59',
          register,
        ),
        takenOver,
        joined,
      );
  });
  it('makes who takes the coordination the coordinator', () => {
    plan
      .given(opened, dropsAdded, by<PlanCommand>(doctorStrand, '03-01 08:00', takeOver(coordination)))
      .when(by(doctorStrand, '03-01 09:00', offer([drops], fjordbyen, { deadline: '03-08 00:00' })))
      .thenTypes('TransferOffered');
  });
  it('is refused to the one who has it', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(paal, '03-01 08:00', takeOver(drops)))
      .thenRefused('already-responsible');
  });
  it('is refused to the one who has it, though it is given away from a later instant', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(by(paal, '03-01 08:00', takeOver(drops)))
      .thenRefused('already-responsible');
  });
  it('is refused as a whole where one of the subjects is one’s own already', () => {
    plan
      .given(opened, nordlysInTeam, dropsAdded, checkAdded)
      .when(by(eyeLie, '03-01 08:00', takeOver(drops, check)))
      .thenRefused('already-responsible');
  });
  it.each([
    ['a treatment measure', paal, check],
    ['the coordination', paal, coordination],
    ['a treatment measure', anne, check],
    ['the coordination', anne, coordination],
  ])('of %s is refused to those who are no unit', (_, actor, subject) => {
    plan
      .given(opened, nordlysInTeam, dropsAdded, checkAdded)
      .when(by(actor, '03-01 08:00', takeOver(subject)))
      .thenRefused('responsible-not-allowed');
  });
  it('is open to the patient for a self-treatment measure', () => {
    plan
      .given(opened, dropsAdded, dropsOffered, dropsAccepted)
      .when(by(paal, '03-01 08:00', takeOver(drops)))
      .thenTypes('ResponsibilityTakenOver');
  });
  it('is refused to a patient who cannot consent', () => {
    plan
      .given(
        by(gpBerg, '01-12 08:00', openPlan(solsiden, bornOn('2012-01-01'))),
        by<PlanCommand>(anne, '01-12 09:00', {
          type: 'AddMeasure',
          measure: { part: 'self-treatment', title: 'Dråper', problemIds: [], goalIds: [] },
          responsible: {
            kind: 'relative',
            relativeId: anne.relativeId ?? ('' as never),
            name: 'Anne Hansen',
          },
        }),
      )
      .when(by(paal, '03-01 08:00', takeOver(drops)))
      .thenRefused('cannot-consent');
  });
  it('is refused where a subject is named twice', () => {
    plan
      .given(opened, dropsAdded)
      .when(by(doctorStrand, '03-01 08:00', takeOver(drops, drops)))
      .thenRefused('subjects-repeated');
  });
  it('is refused of a measure that the plan does not have', () => {
    plan.given(opened).when(taken).thenRefused('measure-not-found');
  });
  it('is refused of a measure that has ended', () => {
    plan
      .given(opened, dropsAdded, by(gpBerg, '02-01 08:00', step('CompleteMeasure')))
      .when(taken)
      .thenRefused('measure-ended');
  });
  it('entered late holds from when it happened', () => {
    const { state } = plan.given(
      opened,
      dropsAdded,
      by<PlanCommand>(doctorStrand, '03-03 08:00', takeOver(drops), { occurredAt: '03-01 08:00' }),
    );
    expect(holderIn(state, drops, '03-02')).toBe('Fjordbyen legevakt');
  });
  it('cannot have happened before the last change of who has it', () => {
    plan
      .given(opened, dropsAdded, dropsOffered, dropsAccepted)
      .when(by(doctorStrand, '03-01 08:00', takeOver(drops), { occurredAt: '02-23 07:59' }))
      .thenRefused('before-what-it-builds-on');
  });
  it('cannot have happened before a later effective instant that has come', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(by(doctorStrand, '04-02 08:00', takeOver(drops), { occurredAt: '03-31 23:00' }))
      .thenRefused('before-what-it-builds-on');
  });
  it('cannot have happened before the offer that it withdraws was made', () => {
    plan
      .given(opened, dropsAdded, dropsOffered)
      .when(by(doctorStrand, '02-23 08:00', takeOver(drops), { occurredAt: '02-22 07:59' }))
      .thenRefused('before-what-it-builds-on');
  });
  it('cannot have happened before the acceptance that it cancels was given', () => {
    plan
      .given(opened, dropsAdded, dropsOfferedForApril, dropsAccepted)
      .when(by(doctorStrand, '03-01 08:00', takeOver(drops), { occurredAt: '02-22 12:00' }))
      .thenRefused('before-what-it-builds-on');
  });
  it('at the same instant as the former one lets the later entry hold', () => {
    const { state } = plan.given(
      opened,
      dropsAdded,
      taken,
      by<PlanCommand>(nurseDahl, '03-01 08:00', takeOver(drops)),
    );
    expect([holderIn(state, drops, '03-01 07:59'), holderIn(state, drops, '03-01 08:00')]).toEqual([
      'Pål Hansen',
      'Fjordbyen hjemmetjeneste',
    ]);
  });
});
