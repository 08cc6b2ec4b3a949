import { isBlocked, representationOf } from '../../domain/consent/decider';
import { hasEmergencyAccess } from '../../domain/access/decider';
import { isUnit } from '../../kernel/party';
import { heldAt } from '../../kernel/timeline';
import type { PatientConsent } from '../../domain/consent/decider';
import type { Openings } from '../../domain/access/decider';
import type { Representation } from '../../domain/consent/events';
import type { Plan } from '../../domain/plan/state';
import type { Instant } from '../../kernel/instant';
import type { Caller } from './caller';
import type { Permission } from './permissions';

/** How a caller stands to one plan at one moment: what his permissions follow from. */
export type Standing =
  | { readonly as: 'relative'; readonly representation: Representation }
  | {
      readonly as: 'patient' | 'blocked' | 'auditor' | 'operator' | 'stranger' | 'outside-practitioner';
    }
  | {
      readonly as: 'coordinator' | 'team' | 'response-service' | 'emergency' | 'receiver';
      /** What he is besides: has opened emergency access, or his unit is asked to take something over. */
      readonly also: readonly ('emergency' | 'receiver')[];
    };

/** What a standing follows from. */
export interface Grounds {
  readonly plan: Plan;
  readonly consent: PatientConsent;
  readonly openings: Openings;
}

/** Pure: decided from the folded streams, never from a read model, so that a block works on the very next request. */
export function standingOf(caller: Caller, { plan, consent, openings }: Grounds, now: Instant): Standing {
  switch (caller.role) {
    case 'patient':
    case 'relative':
      return citizenStanding(caller, plan, consent, now);
    case 'practitioner':
      return practitionerStanding(caller, { plan, consent, openings }, now);
    case 'auditor':
      return { as: 'auditor' };
    case 'operator':
      return { as: 'operator' };
  }
}

function citizenStanding(caller: Caller, plan: Plan, consent: PatientConsent, now: Instant): Standing {
  if (caller.patientId !== undefined && caller.patientId === plan.patient.patientId) return { as: 'patient' };
  const representation = caller.personKey ? representationOf(consent, caller.personKey, now) : null;
  return representation ? { as: 'relative', representation } : { as: 'stranger' };
}

function practitionerStanding(
  { practitionerId, unit }: Caller,
  { plan, consent, openings }: Grounds,
  now: Instant,
): Standing {
  if (!practitionerId || !unit) return { as: 'stranger' };
  if (isBlocked(consent, practitionerId)) return { as: 'blocked' };
  const { providerId } = unit;
  const isAsked = Object.values(plan.transfers).some(
    ({ to, answers }) => isUnit(to, providerId) && Object.values(answers).includes('offered'),
  );
  const also = [
    ...(hasEmergencyAccess(openings, plan.planId, practitionerId, now) ? (['emergency'] as const) : []),
    ...(isAsked ? (['receiver'] as const) : []),
  ];
  const member = membership(plan, unit, now) ?? also[0];
  return member ? { as: member, also } : { as: 'outside-practitioner' };
}

function membership(plan: Plan, { providerId, kind }: NonNullable<Caller['unit']>, now: Instant) {
  const coordination = plan.subjects['coordination'];
  const coordinator = coordination && heldAt(coordination.tenures, now);
  if (coordinator && isUnit(coordinator.responsible, providerId)) return 'coordinator';
  if (!Object.values(plan.careTeam).some(({ party }) => isUnit(party, providerId))) return null;
  return kind === 'response-service' ? 'response-service' : 'team';
}

const team: readonly Permission[] = [
  'read',
  'read-status',
  'read-responsibility',
  'read-history',
  'clinical',
  'offer',
  'answer',
  'take-over',
  'perform',
  'observe',
  'correct',
  'open-emergency',
];

/** Default: nothing. A relative has what the patient has granted him, and never more than the patient. */
const permissions: Readonly<Record<Exclude<Standing['as'], 'relative'>, readonly Permission[]>> = {
  patient: [
    'read',
    'read-status',
    'read-responsibility',
    'read-history',
    'voice',
    'comment',
    'accept-goals',
    'perform',
    'observe',
    'offer',
    'answer',
    'correct',
  ],
  coordinator: [...team, 'lead'],
  team,
  'response-service': [
    'read',
    'read-status',
    'read-responsibility',
    'read-history',
    'comment',
    'perform',
    'observe',
    'offer',
    'answer',
    'correct',
    'open-emergency',
  ],
  emergency: [
    'read',
    'read-status',
    'read-responsibility',
    'read-history',
    'perform',
    'take-over',
    'open-emergency',
  ],
  receiver: ['read-status', 'answer', 'open-emergency'],
  'outside-practitioner': ['read-status', 'open-emergency'],
  blocked: [],
  auditor: ['read-responsibility', 'read-history'],
  operator: ['replay-masked'],
  stranger: [],
};

const scopePermissions: Readonly<Record<Representation['scopes'][number], readonly Permission[]>> = {
  read: ['read', 'read-status', 'read-responsibility', 'read-history'],
  comment: ['comment', 'correct'],
  performances: ['perform', 'observe', 'correct'],
  'answer-offers': ['answer'],
};

export function isAllowed(standing: Standing, permission: Permission): boolean {
  if (standing.as === 'relative') {
    return standing.representation.scopes.some((scope) => scopePermissions[scope].includes(permission));
  }
  const also = 'also' in standing ? standing.also : [];
  return [standing.as, ...also].some((as) => permissions[as].includes(permission));
}

/** Whether he reads all of the plan, as one who is in its care team does. */
export const readsWhole = (standing: Standing): boolean => isAllowed(standing, 'read') && seesWhole(standing);

/** A response service sees the self-treatment part, unless it has opened emergency access. */
export const seesWhole = (standing: Standing): boolean =>
  standing.as !== 'response-service' || standing.also.includes('emergency');
