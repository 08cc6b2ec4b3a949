import type { ConsentEvent, ConsentFact } from '../../src/domain/consent/events';
import type { PlanEventOf } from '../../src/domain/plan/events';
import { categoryOf, idOf } from '../../src/kernel/event';
import type { StreamName } from '../../src/kernel/event';
import type { Projection } from '../runner/projection';
import { entryChanges } from '../shared/entry-changes';
import type { PatientDocument, PlanSummary, RepresentationEntry, Represented } from './document';

type Event =
  | PlanEventOf<'PlanOpened' | 'PlanPaused' | 'PlanResumed' | 'PlanClosed'>
  | Extract<
      ConsentEvent,
      { readonly type: 'PatientRegistered' | 'RepresentationGranted' | 'RepresentationEnded' }
    >;

/** Ids of this read model's documents: plans and patients are told apart by the kind of their stream. */
const documentIdOf = (stream: StreamName): string =>
  `${categoryOf(stream) === 'plan' ? 'plan' : 'patient'}/${idOf(stream)}`;

/** Which plans a patient has, and whom a person represents. */
export const patientPlans: Projection<PatientDocument, Event, RepresentationEntry> = {
  name: 'patient-plans',
  version: 1,
  categories: ['plan', 'consent'],
  indexes: { documents: [['patientId', 'kind']], entries: [['personKey']] },
  documentId: (fact) => documentIdOf(fact.stream),
  on: {
    PlanOpened: (_, { data: { planId, patient, title } }) => ({
      kind: 'plan',
      planId,
      patientId: patient.patientId,
      title,
      status: 'open',
    }),
    PlanPaused: (plan) => withStatus(plan, 'paused'),
    PlanResumed: (plan) => withStatus(plan, 'open'),
    PlanClosed: (plan) => withStatus(plan, 'closed'),
    PatientRegistered: (_, { data }) => ({
      kind: 'represented',
      patientId: data.patientId,
      representations: [],
    }),
    RepresentationGranted: (patient, fact) => withRepresentation(patient, fact),
    RepresentationEnded: (patient, fact) => withoutRepresentation(patient, fact),
  },
  entries: (before, after) => entryChanges(representationsIn(before), representationsIn(after)),
};

const withStatus = (plan: PatientDocument | null, status: PlanSummary['status']): PatientDocument | null =>
  plan?.kind === 'plan' ? { ...plan, status } : null;

function withRepresentation(
  patient: PatientDocument | null,
  { data: { until, ...representation } }: Extract<ConsentFact, { readonly type: 'RepresentationGranted' }>,
): Represented | null {
  if (patient?.kind !== 'represented') return null;
  const granted: RepresentationEntry = {
    ...representation,
    patientId: patient.patientId,
    until: until ?? null,
    endedAt: null,
  };
  const others = patient.representations.filter(({ relativeId }) => relativeId !== granted.relativeId);
  return { ...patient, representations: [...others, granted] };
}

const withoutRepresentation = (
  patient: PatientDocument | null,
  { data, recordedAt }: Extract<ConsentFact, { readonly type: 'RepresentationEnded' }>,
): Represented | null =>
  patient?.kind === 'represented'
    ? {
        ...patient,
        representations: patient.representations.map((each) =>
          each.relativeId === data.relativeId ? { ...each, endedAt: recordedAt } : each,
        ),
      }
    : null;

const representationsIn = (patient: PatientDocument | null): ReadonlyMap<string, RepresentationEntry> =>
  new Map(
    patient?.kind === 'represented'
      ? patient.representations.map((each) => [`${patient.patientId}/${each.relativeId}`, each])
      : [],
  );
