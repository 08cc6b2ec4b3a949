import { consentKind, consentStream } from '../../src/application/events/stream-kind';
import {
  RegisterProcess,
  anne,
  auditor,
  codeOf,
  comment,
  doctorStrand,
  drops,
  embeddedRegister,
  envelopeOf,
  execution,
  eyeLie,
  fjordbyen,
  gpBerg,
  handover,
  nordlys,
  nurseDahl,
  operator,
  operatorMoe,
  paal,
  patientId,
  solsiden,
  stored,
  unitRef,
  vakt,
} from '../support/embedded-register';
import { t } from '../support/decider-specification';
import type { EmbeddedRegister, Intent } from '../support/embedded-register';
import type { Caller } from '../../src/application/access/caller';
import type { Permission } from '../../src/application/access/permissions';
import type { EventId, MeasureId, PatientId, PersonKey, PlanId, TransferId } from '../../src/kernel/ids';
import type { Part } from '../../src/domain/plan/events';

const everyone: readonly Caller[] = [
  gpBerg,
  nurseDahl,
  eyeLie,
  doctorStrand,
  operatorMoe,
  paal,
  anne,
  auditor,
  operator,
];

const may = (
  { register, planId, clock }: Pick<EmbeddedRegister, 'register' | 'planId' | 'clock'>,
  caller: Caller,
  permission: Permission,
): Promise<string> => codeOf(register.policy.admit(caller, planId, permission, clock.now()));

const openEmergency = ({ register, planId }: EmbeddedRegister, caller: Caller): Promise<unknown> =>
  register.emergency.execute({ planId, reason: 'Bevisstløs', envelope: envelopeOf(caller) });

const say = (text: string): Intent => comment(text) as Intent;

describe('a caller who may not', () => {
  const detailOf = async ({ register, planId, clock }: EmbeddedRegister, caller: Caller, what: Permission) =>
    register.policy.admit(caller, planId, what, clock.now()).then(
      () => 'may',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );

  it('is told whom to turn to, by what he is to the plan', async () => {
    const setting = await embeddedRegister();
    const { register, planId } = setting;
    await register.grant(['comment']);
    await register.ask(planId, gpBerg, { type: 'AddCareTeamMember', party: unitRef(vakt), role: 'vakt' });
    await register.ask(planId, gpBerg, { type: 'AddCareTeamMember', party: unitRef(nordlys), role: 'lege' });
    const details = [
      [anne, 'read', /granted you does not cover/],
      [paal, 'clinical', /those who treat you/],
      [eyeLie, 'lead', /for the coordinator/],
      [eyeLie, 'voice', /for the patient to say/],
      [operatorMoe, 'clinical', /response service reads and records/],
      [auditor, 'read', /auditor reads the responsibility/],
      [doctorStrand, 'read', /patient’s care, ask the coordinator of his plan/],
      [operator, 'read', /nothing here for you/],
    ] as const;
    for (const [caller, what, detail] of details) {
      expect(await detailOf(setting, caller, what)).toMatch(detail);
    }
  });

  it('is told as a parent that the access of a parent does not cover it', async () => {
    const setting = await embeddedRegister();
    const { register, clock } = setting;
    const child = '20000000-0000-4000-8000-000000000009' as PatientId;
    await register.tellPatient(child, '2020-05-01', 'c'.repeat(64) as PersonKey);
    const planId = await register.openPlan(child);
    await register.grant(['comment'], { kind: 'parent', of: child });
    expect(await detailOf({ ...setting, planId, clock }, anne, 'read')).toMatch(/access as a parent/);
  });

  it('is not told that the patient has shut him out', async () => {
    const setting = await embeddedRegister();
    const outside = await detailOf(setting, doctorStrand, 'read');
    await setting.register.block(doctorStrand);
    expect(await detailOf(setting, doctorStrand, 'read')).toBe(outside);
  });

  it('is refused without a word of why; a citizen is told that there is nothing', async () => {
    const setting = await embeddedRegister();
    expect(await may(setting, doctorStrand, 'read')).toBe('forbidden');
    expect(await may(setting, operatorMoe, 'read')).toBe('forbidden');
    expect(await may(setting, anne, 'read')).toBe('not-found');
    expect(await may(setting, auditor, 'read')).toBe('forbidden');
    expect(await may(setting, operator, 'read')).toBe('not-found');
  });

  it('is told the same of a plan that does not exist as of one that is not his', async () => {
    const setting = await embeddedRegister();
    const nowhere = { ...setting, planId: 'ffffffff-0000-4000-8000-000000000000' as PlanId };
    for (const caller of [anne, operator]) {
      expect(await may(nowhere, caller, 'read')).toBe(await may(setting, caller, 'read'));
    }
  });

  it('leaves nothing in the plan', async () => {
    const { register, events, planId, stream } = await embeddedRegister();
    const before = await stored(events, stream);
    for (const caller of everyone.filter((one) => one !== gpBerg && one !== nurseDahl)) {
      await codeOf(register.ask(planId, caller, drops));
    }
    expect(await stored(events, stream)).toEqual(before);
  });
});

describe('a block', () => {
  it('works on the very next request: reading, writing and emergency access, from every process', async () => {
    const setting = await embeddedRegister();
    const { register, events, clock, planId } = setting;
    await register.ask(planId, gpBerg, {
      type: 'AddCareTeamMember',
      party: unitRef(fjordbyen),
      role: 'pleie',
    });
    await openEmergency(setting, doctorStrand);
    const another = { ...setting, register: new RegisterProcess(events, clock) };
    for (const caller of [gpBerg, nurseDahl, doctorStrand])
      expect(await may(another, caller, 'read')).toBe('done');

    for (const caller of [gpBerg, nurseDahl, doctorStrand]) {
      await register.block(caller);
      expect(await may(setting, caller, 'read')).toBe('forbidden');
      expect(await may(another, caller, 'read')).toBe('forbidden');
      expect(await codeOf(another.register.ask(planId, caller, drops))).toBe('forbidden');
      expect(await codeOf(openEmergency(another, caller))).toBe('forbidden');
    }
  });

  it('that is lifted works on the very next request too', async () => {
    const setting = await embeddedRegister();
    const { register } = setting;
    await register.block(gpBerg);

    const { state } = await register.streams.load(consentKind, consentStream(patientId));
    const [restrictionId] = Object.keys(state.blocks);
    await register.tellConsent(patientId, {
      type: 'LiftRestriction',
      restrictionId: restrictionId as keyof typeof state.blocks,
    });
    expect(await may(setting, gpBerg, 'clinical')).toBe('done');
  });
});

describe('emergency access', () => {
  it('lasts twelve hours from when it was opened', async () => {
    const setting = await embeddedRegister();
    const { clock, register, planId } = setting;
    expect(await may(setting, doctorStrand, 'read')).toBe('forbidden');
    await openEmergency(setting, doctorStrand);
    expect(await may(setting, doctorStrand, 'read')).toBe('done');
    expect(await codeOf(register.ask(planId, doctorStrand, drops))).toBe('forbidden');
    clock.advanceTo(t('01-12 19:59:59'));
    expect(await may(setting, doctorStrand, 'take-over')).toBe('done');
    clock.advanceTo(t('01-12 20:00'));
    expect(await may(setting, doctorStrand, 'read')).toBe('forbidden');
  });

  it('can be opened again, and lasts twelve hours from then', async () => {
    const setting = await embeddedRegister();
    await openEmergency(setting, doctorStrand);
    setting.clock.advanceTo(t('01-12 18:00'));
    await openEmergency(setting, doctorStrand);
    setting.clock.advanceTo(t('01-13 05:59:59'));
    expect(await may(setting, doctorStrand, 'read')).toBe('done');
    setting.clock.advanceTo(t('01-13 06:00'));
    expect(await may(setting, doctorStrand, 'read')).toBe('forbidden');
  });

  it('that is entered late lasts no longer for that', async () => {
    const setting = await embeddedRegister();
    const { register, planId, clock } = setting;
    clock.advanceTo(t('01-12 18:00'));
    await register.emergency.execute({
      planId,
      reason: 'Bevisstløs',
      envelope: envelopeOf(doctorStrand, { occurredAt: t('01-12 09:00'), lateReason: 'Glemte det' }),
    });
    clock.advanceTo(t('01-13 06:00'));
    expect(await may(setting, doctorStrand, 'read')).toBe('forbidden');
  });

  it.each([
    ['a patient', paal],
    ['a citizen', anne],
    ['an auditor', auditor],
    ['an operator', operator],
  ])('is not for %s', async (_, caller) => {
    const setting = await embeddedRegister();
    expect(await codeOf(openEmergency(setting, caller))).toMatch(/forbidden|not-found/);
    expect(await stored(setting.events, 'access-20000000-0000-4000-8000-000000000001')).toEqual([]);
  });
});

describe('a representation', () => {
  it('gives what is granted, until it ends, on the very next request', async () => {
    const setting = await embeddedRegister();
    const { register, planId, clock } = setting;
    const relativeId = await register.grant(['read'], { until: t('01-12 10:00') });
    expect(await may(setting, anne, 'read')).toBe('done');
    expect(await codeOf(register.ask(planId, anne, say('Hei')))).toBe('forbidden');
    clock.advanceTo(t('01-12 10:00'));
    expect(await may(setting, anne, 'read')).toBe('not-found');
    expect(relativeId).toBeDefined();
  });

  it('that is granted anew stands in for the old one, be it less', async () => {
    const setting = await embeddedRegister();
    const { register, planId } = setting;
    await register.grant(['read', 'comment']);
    await register.ask(planId, anne, say('Hei'));
    await register.grant(['read']);
    expect(await codeOf(register.ask(planId, anne, say('Hei igjen')))).toBe('forbidden');
  });

  it('that ends is over on the very next request', async () => {
    const setting = await embeddedRegister();
    const { register } = setting;

    const relativeId = await register.grant(['read']);
    await register.tellConsent(patientId, { type: 'EndRepresentation', relativeId });
    expect(await may(setting, anne, 'read')).toBe('not-found');
  });

  it('of a child of 12 to 15 gives his parents no digital insight', async () => {
    // domain.md: «Under 12: parents with parental responsibility; 12–15: no digital insight for parents».
    const { register, clock } = await embeddedRegister();
    const child = '20000000-0000-4000-8000-000000000013' as PatientId;
    await register.tellPatient(child, '2012-06-01', 'd'.repeat(64) as PersonKey);
    const planId = await register.openPlan(child);
    await register.grant(['read'], { kind: 'parent', of: child });
    expect(await may({ register, planId, clock }, anne, 'read')).not.toBe('done');
  });

  it('of a child under 12 lets his parents in', async () => {
    const { register, clock } = await embeddedRegister();
    const child = '20000000-0000-4000-8000-000000000008' as PatientId;
    await register.tellPatient(child, '2017-06-01', 'd'.repeat(64) as PersonKey);
    const planId = await register.openPlan(child);
    await register.grant(['read'], { kind: 'parent', of: child });
    expect(await may({ register, planId, clock }, anne, 'read')).toBe('done');
  });
});

describe('what one does with a measure', () => {
  const perform = (measureId: MeasureId): Intent => ({
    type: 'RecordPerformance',
    measureId,
    outcome: 'done',
    at: t('01-12 08:00'),
  });
  const measureOf = async (part: Part, responsible: 'patient' | 'unit') => {
    const setting = await embeddedRegister();
    const { id } = await setting.register.ask(setting.planId, gpBerg, {
      type: 'AddMeasure',
      measure: { part, title: 'Gå tur', problemIds: [], goalIds: [] },
      responsible: responsible === 'patient' ? { kind: 'patient' } : unitRef(solsiden),
    });
    return { ...setting, measureId: id as MeasureId };
  };

  it('the patient ticks off his self-treatment', async () => {
    const { register, planId, measureId } = await measureOf('self-treatment', 'patient');
    expect(await codeOf(register.ask(planId, paal, perform(measureId)))).toBe('done');
  });

  it('the patient ticks off what he answers for himself in the individual plan', async () => {
    const { register, planId, measureId } = await measureOf('individual', 'patient');
    expect(await codeOf(register.ask(planId, paal, perform(measureId)))).toBe('done');
  });

  it('the patient does not tick off what health personnel do', async () => {
    const { register, planId, measureId } = await measureOf('treatment', 'unit');
    expect(await codeOf(register.ask(planId, paal, perform(measureId)))).toBe('forbidden');
  });

  it('a relative ticks off self-treatment as granted', async () => {
    const { register, planId, measureId } = await measureOf('self-treatment', 'patient');
    await register.grant(['performances']);
    expect(await codeOf(register.ask(planId, anne, perform(measureId)))).toBe('done');
  });
});

describe('offers', () => {
  const offer = (measureId: MeasureId, to = nordlys): Intent => ({
    type: 'OfferTransfer',
    subjects: [{ measureId }],
    to: unitRef(to),
    reason: 'Øye',
    handover,
    deadline: t('01-20 08:00'),
  });

  it('are made by the unit that has it, not by another in the team', async () => {
    const { register, planId } = await embeddedRegister();
    await register.ask(planId, gpBerg, {
      type: 'AddCareTeamMember',
      party: unitRef(fjordbyen),
      role: 'pleie',
    });
    const { id } = await register.ask(planId, gpBerg, drops);
    expect(await codeOf(register.ask(planId, nurseDahl, offer(id as MeasureId)))).toBe('not-responsible');
  });

  it('are answered by the unit that is asked, which has no other right to the plan', async () => {
    const setting = await embeddedRegister();
    const { register, planId } = setting;
    const { id } = await register.ask(planId, gpBerg, drops);
    expect(await may(setting, eyeLie, 'answer')).toBe('forbidden');
    const { id: transferId } = await register.ask(planId, gpBerg, offer(id as MeasureId));
    expect(await may(setting, eyeLie, 'read')).toBe('forbidden');
    await register.ask(planId, eyeLie, { type: 'AcceptTransfer', transferId: transferId as TransferId });
    expect(await may(setting, eyeLie, 'clinical')).toBe('done');
  });

  it('leave the unit that declines outside again', async () => {
    const setting = await embeddedRegister();
    const { register, planId } = setting;
    const { id } = await register.ask(planId, gpBerg, drops);
    const { id: transferId } = await register.ask(planId, gpBerg, offer(id as MeasureId));
    await register.ask(planId, eyeLie, {
      type: 'DeclineTransfer',
      transferId: transferId as TransferId,
      reason: 'Fullt',
    });
    expect(await may(setting, eyeLie, 'answer')).toBe('forbidden');
  });

  it('can be answered by one who has opened emergency access meanwhile', async () => {
    const setting = await embeddedRegister();
    const { register, planId } = setting;
    const { id } = await register.ask(planId, gpBerg, drops);
    const { id: transferId } = await register.ask(planId, gpBerg, offer(id as MeasureId));
    await openEmergency(setting, eyeLie);
    const accept: Intent = { type: 'AcceptTransfer', transferId: transferId as TransferId };
    expect(await codeOf(register.ask(planId, eyeLie, accept))).toBe('done');
  });
});

describe('a correction', () => {
  it('by the response service does not reach what others have entered', async () => {
    const { register, events, planId, stream } = await embeddedRegister();
    await register.ask(planId, gpBerg, { type: 'AddCareTeamMember', party: unitRef(vakt), role: 'vakt' });
    await register.ask(planId, gpBerg, drops);
    const [added] = (await stored(events, stream)).slice(-2);
    const undo: Intent = { type: 'EnterInError', eventId: added?.id as EventId, reason: 'Nei' };
    expect(await codeOf(register.ask(planId, operatorMoe, undo))).toMatch(/forbidden|not-correctable/);
  });

  it('by the patient does not reach what others have entered', async () => {
    const { register, events, planId, stream } = await embeddedRegister();
    await register.ask(planId, gpBerg, drops);
    const [added] = (await stored(events, stream)).slice(-2);
    const undo: Intent = { type: 'EnterInError', eventId: added?.id as EventId, reason: 'Nei' };
    expect(await codeOf(register.ask(planId, paal, undo))).toBe('not-correctable');
  });
});

describe('a plan that moves on while a caller is let in', () => {
  it('is judged as it is then, not as it was in memory', async () => {
    const setting = await embeddedRegister();
    const { events, clock, planId, stream } = setting;
    await may(setting, nurseDahl, 'clinical').catch(() => undefined);
    const another = new RegisterProcess(events, clock);
    await another.ask(planId, gpBerg, {
      type: 'AddCareTeamMember',
      party: unitRef(fjordbyen),
      role: 'pleie',
    });
    expect(await may(setting, nurseDahl, 'clinical')).toBe('done');
    await another.runner.execute(execution(stream, comment('Hei')));
    expect(await may(setting, nurseDahl, 'clinical')).toBe('done');
  });
});
