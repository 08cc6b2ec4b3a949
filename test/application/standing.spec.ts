import { v5 as uuidv5 } from 'uuid';
import { given } from '../support/given';
import { isAllowed, readsWhole, standingOf } from '../../src/application/access/standing';
import { permissionFor } from '../../src/application/access/permissions';
import { accessDecider } from '../../src/domain/access/decider';
import { consentDecider } from '../../src/domain/consent/decider';
import { EmbeddedEventStore } from '../../src/infrastructure/embedded/event-store';
import {
  anne,
  auditor,
  doctorStrand,
  drops,
  embeddedRegister,
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
  unitRef,
  vakt,
} from '../support/embedded-register';
import { t } from '../support/decider-specification';
import type { Caller } from '../../src/application/access/caller';
import type { Permission } from '../../src/application/access/permissions';
import type { Grounds, Standing } from '../../src/application/access/standing';
import type { Openings } from '../../src/domain/access/decider';
import type { AccessFact } from '../../src/domain/access/events';
import type { PatientConsent } from '../../src/domain/consent/decider';
import type { Plan } from '../../src/domain/plan/state';
import type { MeasureId, PersonKey, PractitionerId, RelativeId, RestrictionId } from '../../src/kernel/ids';

const now = t('01-12 12:00');
const later = t('01-13 12:00');

const everyPermission: readonly Permission[] = [
  'read',
  'read-status',
  'read-responsibility',
  'read-history',
  'replay-masked',
  'clinical',
  'lead',
  'offer',
  'answer',
  'take-over',
  'voice',
  'comment',
  'accept-goals',
  'perform',
  'observe',
  'correct',
  'open-emergency',
];

/** Berg coordinates, Dahl’s unit and the response service are in the team, Lie’s unit is asked to take over. */
async function thePlan(): Promise<Plan> {
  const { register, planId } = await embeddedRegister(EmbeddedEventStore.open(':memory:'));
  const { id } = await register.ask(planId, gpBerg, drops);
  await register.ask(planId, gpBerg, { type: 'AddCareTeamMember', party: unitRef(fjordbyen), role: 'pleie' });
  await register.ask(planId, gpBerg, { type: 'AddCareTeamMember', party: unitRef(vakt), role: 'vakt' });
  await register.ask(planId, gpBerg, {
    type: 'OfferTransfer',
    subjects: [{ measureId: id as MeasureId }],
    to: unitRef(nordlys),
    reason: 'Øye',
    handover,
    deadline: t('01-20 08:00'),
  });
  return register.state(planId);
}
const plan = thePlan();

const consent: PatientConsent = { ...consentDecider.initialState, consentSince: t('01-12 08:00') };
const openings = accessDecider.initialState;
const accessWith = async (more: Partial<Grounds> = {}): Promise<Grounds> => ({
  plan: await plan,
  consent,
  openings,
  ...more,
});
const representedBy = (
  scopes: PatientConsent['representations'][RelativeId]['scopes'],
  until?: typeof now,
): PatientConsent => ({
  ...consent,
  representations: {
    ['anne' as RelativeId]: {
      relativeId: 'anne' as RelativeId,
      personKey: 'b'.repeat(64) as PersonKey,
      name: 'Anne Hansen',
      kind: 'relative',
      scopes,
      ...(until && { until }),
    },
  },
});
const blocking = ({ practitionerId }: Caller): PatientConsent => ({
  ...consent,
  blocks: { ['block' as RestrictionId]: practitionerId as PractitionerId },
});
const openedFor = ({ practitionerId, unit }: Caller, until = later): Openings =>
  accessDecider.evolve(accessDecider.initialState, {
    type: 'EmergencyAccessOpened',
    data: {
      planId: uuidv5('plan/1', paal.patientId ?? ''),
      practitionerId,
      providerId: unit?.providerId,
      reason: 'Akutt',
      until,
    },
  } as AccessFact);

const standing = async (caller: Caller, more: Partial<Grounds> = {}, at = now): Promise<Standing> =>
  standingOf(caller, await accessWith(more), at);
const allowed = async (caller: Caller, more: Partial<Grounds> = {}, at = now) => {
  const his = await standing(caller, more, at);
  return everyPermission.filter((permission) => isAllowed(his, permission));
};

/** domain.md, «Who may do what»; what is not in a row is not allowed. */
const reading: readonly Permission[] = ['read', 'read-status', 'read-responsibility', 'read-history'];
const everythingClinical: readonly Permission[] = [
  'clinical',
  'offer',
  'answer',
  'take-over',
  'perform',
  'observe',
  'correct',
  'open-emergency',
];
const table: readonly (readonly [string, Caller, Partial<Grounds>, readonly Permission[]])[] = [
  [
    'the patient: his own plan, his voice, what he does, offers and answers of his own',
    paal,
    {},
    [...reading, 'voice', 'comment', 'accept-goals', 'perform', 'observe', 'offer', 'answer', 'correct'],
  ],
  [
    'a practitioner in the care team: everything clinical',
    nurseDahl,
    {},
    [...reading, ...everythingClinical],
  ],
  [
    'the coordinator: everything clinical, team and review',
    gpBerg,
    {},
    [...reading, ...everythingClinical, 'lead'],
  ],
  ['a practitioner outside: that the plan exists', doctorStrand, {}, ['read-status', 'open-emergency']],
  [
    'one whose unit is asked to take over: the answer',
    eyeLie,
    {},
    ['read-status', 'answer', 'open-emergency'],
  ],
  [
    'one with emergency access: the plan, performances and takeover',
    doctorStrand,
    { openings: openedFor(doctorStrand) },
    [...reading, 'perform', 'take-over', 'open-emergency'],
  ],
  ['one whom the patient has blocked: nothing', nurseDahl, { consent: blocking(nurseDahl) }, []],
  [
    'the auditor: who had the responsibility, and what was changed',
    auditor,
    {},
    ['read-responsibility', 'read-history'],
  ],
  ['the operator: a replay without personal data, nothing else of a plan', operator, {}, ['replay-masked']],
  ['a citizen who is a stranger: nothing', anne, {}, []],
  ['a relative with no scope: nothing', anne, { consent: representedBy([]) }, []],
  ['a relative who may read', anne, { consent: representedBy(['read']) }, reading],
  ['a relative who may comment', anne, { consent: representedBy(['comment']) }, ['comment', 'correct']],
  [
    'a relative who may tick off',
    anne,
    { consent: representedBy(['performances']) },
    ['perform', 'observe', 'correct'],
  ],
  ['a relative who may answer offers', anne, { consent: representedBy(['answer-offers']) }, ['answer']],
];

describe('who may do what with a plan', () => {
  it.each(table)('%s', async (_, caller, more, expected) => {
    expect(await allowed(caller, more)).toEqual(everyPermission.filter((one) => expected.includes(one)));
  });

  it('covers every command: each asks for a permission of the table', () => {
    expect(
      Object.values(permissionFor).filter((permission) => !everyPermission.includes(permission)),
    ).toEqual([]);
  });

  it('gives a relative with every scope no more than the patient has', async () => {
    const consentToAll = representedBy(['read', 'comment', 'performances', 'answer-offers']);
    const hers = await allowed(anne, { consent: consentToAll });
    const his = await allowed(paal);
    expect(hers.filter((permission) => !his.includes(permission))).toEqual([]);
    expect(hers).not.toContain('voice');
    expect(hers).not.toContain('offer');
  });

  it.each([
    ['a member of the care team', nurseDahl, {}, true],
    ['the patient', paal, {}, true],
    ['one with emergency access', doctorStrand, { openings: openedFor(doctorStrand) }, true],
    ['a response service', operatorMoe, {}, false],
    ['a practitioner outside', doctorStrand, {}, false],
    ['the auditor', auditor, {}, false],
    ['the operator', operator, {}, false],
    ['a relative who may comment', anne, { consent: representedBy(['comment']) }, false],
  ] as const)('lets read the whole plan: %s: %s', async (_, caller, more, isWhole) => {
    expect(readsWhole(await standing(caller, more))).toBe(isWhole);
  });

  it('gives a response service its reports and messages, and nothing clinical', async () => {
    const its = await allowed(operatorMoe);
    expect(its).toEqual(expect.arrayContaining([...reading, 'comment', 'perform', 'observe']));
    for (const forbidden of ['clinical', 'lead', 'take-over', 'voice', 'accept-goals'] as const) {
      expect(its).not.toContain(forbidden);
    }
  });
});

describe('a block', () => {
  it.each([
    ['the coordinator', gpBerg],
    ['a member of the care team', nurseDahl],
    ['one whose unit is asked', eyeLie],
    ['the response service', operatorMoe],
    ['one outside', doctorStrand],
  ])('shuts out %s, and emergency access does not help', async (_, caller) => {
    const blocked = { consent: blocking(caller), openings: openedFor(caller) };
    expect(await standing(caller, blocked)).toEqual({ as: 'blocked' });
    expect(await allowed(caller, blocked)).toEqual([]);
  });

  it('shuts out the one who is named, not his colleagues', async () => {
    const colleague = { ...nurseDahl, practitionerId: 'colleague' as PractitionerId };
    expect((await standing(colleague, { consent: blocking(nurseDahl) })).as).toBe('team');
  });

  it('follows him wherever he works', async () => {
    const elsewhere = { ...nurseDahl, ...(gpBerg.unit && { unit: gpBerg.unit }) };
    expect((await standing(elsewhere, { consent: blocking(nurseDahl) })).as).toBe('blocked');
  });
});

describe('emergency access', () => {
  it('lasts up to its end, and not at it', async () => {
    const open = { openings: openedFor(doctorStrand, t('01-12 20:00')) };
    expect((await standing(doctorStrand, open, t('01-12 19:59:59'))).as).toBe('emergency');
    expect((await standing(doctorStrand, open, t('01-12 20:00'))).as).toBe('outside-practitioner');
  });

  it('is the one practitioner’s own', async () => {
    const open = { openings: openedFor(doctorStrand) };
    expect((await standing({ ...doctorStrand, practitionerId: 'x' as PractitionerId }, open)).as).toBe(
      'outside-practitioner',
    );
  });

  it('takes nothing from a member of the care team or from the coordinator', async () => {
    for (const caller of [gpBerg, nurseDahl]) {
      expect(await allowed(caller, { openings: openedFor(caller) })).toEqual(await allowed(caller));
    }
  });

  it('takes nothing from one whose unit is asked: he can still answer', async () => {
    const his = await allowed(eyeLie, { openings: openedFor(eyeLie) });
    expect(his).toEqual(expect.arrayContaining(['read', 'perform', 'take-over', 'answer']));
  });

  it('gives the response service what it gives anyone else', async () => {
    const its = await allowed(operatorMoe, { openings: openedFor(operatorMoe) });
    expect(its).toContain('take-over');
  });
});

describe('a representation', () => {
  it('holds up to its end, and not at it', async () => {
    const granted = { consent: representedBy(['read'], t('01-12 20:00')) };
    expect(await allowed(anne, granted, t('01-12 19:59:59'))).toEqual(reading);
    expect(await allowed(anne, granted, t('01-12 20:00'))).toEqual([]);
  });

  it('is a person’s own, also where he is a patient himself', async () => {
    const granted = { consent: representedBy(['read']) };
    const asPatient: Caller = { ...anne, role: 'patient', patientId: 'another' as typeof patientId };
    expect((await standing(asPatient, granted)).as).toBe('relative');
    const another = { ...anne, personKey: 'c'.repeat(64) as PersonKey };
    expect((await standing(another, granted)).as).toBe('stranger');
  });

  it('is no help to someone at work: a practitioner is not let in by his own relatives’ grants', async () => {
    const nurse = { ...doctorStrand, personKey: 'b'.repeat(64) as PersonKey };
    expect((await standing(nurse, { consent: representedBy(['read']) })).as).toBe('outside-practitioner');
  });

  it('is the patient’s to overrule: he is himself before he is anyone’s relative', async () => {
    expect((await standing(paal, { consent: representedBy(['read']) })).as).toBe('patient');
  });
});

describe('what a caller lacks', () => {
  const without = (caller: Caller, key: keyof Caller): Caller => {
    const { [key]: _, ...rest } = caller;
    return rest as unknown as Caller;
  };

  it('never matches what the plan lacks', async () => {
    const blank = await plan;
    const plans = {
      plan: {
        ...blank,
        patient: { ...blank.patient, patientId: undefined as unknown as typeof patientId },
        careTeam: {},
      },
    };
    expect((await standing(anne, plans)).as).toBe('stranger');
    expect((await standing(without(paal, 'patientId'), plans)).as).toBe('stranger');
  });

  it('never matches what a representation lacks', async () => {
    const granted = representedBy(['read']);
    const nameless = {
      ...granted,
      representations: {
        ['anne' as RelativeId]: {
          ...given(granted.representations['anne' as RelativeId]),
          personKey: undefined as unknown as PersonKey,
        },
      },
    };
    expect((await standing(without(anne, 'personKey'), { consent: nameless })).as).toBe('stranger');
  });

  it('leaves a practitioner without a number or a unit a stranger, whatever the plan says', async () => {
    expect((await standing(without(gpBerg, 'practitionerId'))).as).toBe('stranger');
    expect((await standing(without(gpBerg, 'unit'))).as).toBe('stranger');
    const open = { openings: { until: { ['undefined' as PractitionerId]: later } } };
    expect((await standing(without(doctorStrand, 'practitionerId'), open)).as).toBe('stranger');
  });
});

describe('auditors and operators', () => {
  it.each([
    ['an auditor', auditor, ['read-responsibility', 'read-history']],
    ['an operator', operator, ['replay-masked']],
  ])('%s has no clinical rights, even with a practitioner’s attributes', async (_, caller, rights) => {
    const { practitionerId, unit } = gpBerg;
    const dressedUp: Caller = {
      ...caller,
      patientId,
      personKey: 'b'.repeat(64) as PersonKey,
      ...(practitionerId && { practitionerId }),
      ...(unit && { unit }),
    };
    const his = await allowed(dressedUp, { consent: representedBy(['read', 'comment']) });
    expect(his).toEqual(rights);
  });
});
