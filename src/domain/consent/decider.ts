import { ageAt } from '../../kernel/age';
import { refuse } from '../../kernel/domain-error';
import { omit } from '../../kernel/record';
import type { DecisionContext, Decider } from '../../kernel/decider';
import type { Decided } from '../../kernel/event';
import type { PatientId, PersonKey, PractitionerId, RelativeId, RestrictionId } from '../../kernel/ids';
import type { Instant, PlainDay } from '../../kernel/instant';
import type { ConsentEvent, ConsentFact, Representation } from './events';

export type ConsentCommand =
  | {
      readonly type: 'RegisterPatient';
      readonly patientId: PatientId;
      readonly personKey: PersonKey;
      readonly name: string;
      readonly birthDate: PlainDay;
    }
  | { readonly type: 'GiveConsent'; readonly note?: string }
  | { readonly type: 'BlockPractitioner'; readonly practitionerId: PractitionerId; readonly name: string }
  | { readonly type: 'LiftRestriction'; readonly restrictionId: RestrictionId }
  | ({ readonly type: 'GrantRepresentation' } & Omit<Representation, 'relativeId'>)
  | { readonly type: 'EndRepresentation'; readonly relativeId: RelativeId };

export interface PatientConsent {
  readonly patient: {
    readonly patientId: PatientId;
    readonly personKey: PersonKey;
    readonly name: string;
    readonly birthDate: PlainDay;
  } | null;
  /** Since when his consent has been in force, in valid time; null where it is not. */
  readonly consentSince: Instant | null;
  readonly blocks: Readonly<Record<RestrictionId, PractitionerId>>;
  readonly representations: Readonly<Record<RelativeId, Representation>>;
}

const initialState: PatientConsent = {
  patient: null,
  consentSince: null,
  blocks: {},
  representations: {},
};

/** A practitioner whom the patient has shut out by name. Nothing overrules it. */
export const isBlocked = (consent: PatientConsent, practitionerId: PractitionerId): boolean =>
  Object.values(consent.blocks).includes(practitionerId);

/** Parents see for a child until it is 12; from then on it decides itself whom to let in (Helsenorge's rule). */
const parentsUntilAge = 12;

/** What a person may do for the patient at the instant; null when he does not represent him. */
export function representationOf(
  { representations, patient }: PatientConsent,
  personKey: PersonKey,
  now: Instant,
): Representation | null {
  const isTooOld = patient !== null && ageAt(patient.birthDate, now) >= parentsUntilAge;
  const found = Object.values(representations).find(
    (one) => one.personKey === personKey && isInForce(one, now) && !(one.kind === 'parent' && isTooOld),
  );
  return found ?? null;
}

const isInForce = ({ until }: Representation, now: Instant): boolean => until === undefined || now < until;

type ConsentDecided = readonly Decided<ConsentEvent>[];
type Registered = PatientConsent & { readonly patient: NonNullable<PatientConsent['patient']> };
type Decision = Exclude<ConsentCommand['type'], 'RegisterPatient'>;
type CommandOf<Type> = Extract<ConsentCommand, { readonly type: Type }>;
type Decisions = {
  readonly [Type in Decision]: (
    state: Registered,
    command: CommandOf<Type>,
    context: DecisionContext,
  ) => ConsentDecided;
};

const decisions: Decisions = {
  GiveConsent: (state, { type: _, ...data }, { occurredAt }) =>
    state.consentSince ? [] : [{ type: 'ConsentGiven', data, occurredAt }],
  BlockPractitioner: (state, { practitionerId, name }, { occurredAt, newId }) => {
    if (isBlocked(state, practitionerId)) return [];
    const restrictionId = newId('restriction') as RestrictionId;
    return [{ type: 'PractitionerBlocked', data: { restrictionId, practitionerId, name }, occurredAt }];
  },
  LiftRestriction: (state, { restrictionId }, { occurredAt }) => {
    const practitionerId = state.blocks[restrictionId];
    if (!practitionerId)
      return refuse('restriction-not-found', 'There is no such block; it may be lifted already.');
    return [{ type: 'PractitionerUnblocked', data: { restrictionId, practitionerId }, occurredAt }];
  },
  GrantRepresentation: (state, { type: _, ...granted }, { occurredAt, newId }) => {
    if (granted.personKey === state.patient.personKey) {
      return refuse('relative-not-found', 'The patient cannot represent himself.');
    }
    // The same person stays the same relative: what he answers for is still his.
    const former = Object.values(state.representations).find(
      ({ personKey }) => personKey === granted.personKey,
    );
    const relativeId = former?.relativeId ?? (newId('relative') as RelativeId);
    return [{ type: 'RepresentationGranted', data: { relativeId, ...granted }, occurredAt }];
  },
  EndRepresentation: (state, { relativeId }, { occurredAt }) => {
    const representation = state.representations[relativeId];
    if (!representation) return refuse('relative-not-found', 'Nobody represents the patient under this id.');
    return [ended(representation, occurredAt)];
  },
};

function decide(state: PatientConsent, command: ConsentCommand, context: DecisionContext): ConsentDecided {
  if (command.type === 'RegisterPatient') {
    const { type: _, ...data } = command;
    return state.patient ? [] : [{ type: 'PatientRegistered', data, occurredAt: context.occurredAt }];
  }
  const { patient } = state;
  if (!patient) return refuse('patient-not-found', 'There is no such patient.');
  return decideRegistered(command.type, { ...state, patient }, command, context);
}

const decideRegistered = <Type extends Decision>(
  type: Type,
  ...given: readonly [state: Registered, command: CommandOf<Type>, context: DecisionContext]
): ConsentDecided => decisions[type](...given);

const ended = ({ relativeId, personKey }: Representation, occurredAt: Instant): Decided<ConsentEvent> => ({
  type: 'RepresentationEnded',
  data: { relativeId, personKey },
  occurredAt,
});

function evolve(state: PatientConsent, fact: ConsentFact): PatientConsent {
  switch (fact.type) {
    case 'PatientRegistered':
      return { ...state, patient: fact.data };
    case 'ConsentGiven':
      return { ...state, consentSince: fact.occurredAt };
    case 'PractitionerBlocked': {
      const { restrictionId, practitionerId } = fact.data;
      return { ...state, blocks: { ...state.blocks, [restrictionId]: practitionerId } };
    }
    case 'PractitionerUnblocked':
      return { ...state, blocks: omit(state.blocks, fact.data.restrictionId) };
    case 'RepresentationGranted': {
      const { relativeId } = fact.data;
      return { ...state, representations: { ...state.representations, [relativeId]: fact.data } };
    }
    case 'RepresentationEnded':
      return { ...state, representations: omit(state.representations, fact.data.relativeId) };
  }
}

export const consentDecider: Decider<PatientConsent, ConsentCommand, ConsentEvent> = {
  initialState,
  decide,
  evolve,
};
