import { partyKeyAcrossPlans } from '../../../projections/shared/party-key';
import { worklist } from '../../../projections/worklist/worklist.projection';
import { categoryOf, idOf } from '../../kernel/event';
import { decodeAs } from '../events/codec';
import { consentKind, planKind } from '../events/stream-kind';
import type { Plan, PlanState } from '../../domain/plan/state';
import type { PatientId, PlanId } from '../../kernel/ids';
import type { StoredEvent } from '../ports/event-store';
import { consentTopic, planTopic, rightsTopic, worklistTopic } from './topics';
import type { Topic } from './topics';

/** The streams whose events concern anybody who looks on. */
export const categories = [planKind.category, consentKind.category];

/** Whom an event concerns whatever it says: its stream tells. */
export const streamTopic = ({ stream }: StoredEvent): Topic =>
  categoryOf(stream) === consentKind.category
    ? consentTopic(idOf(stream) as PatientId)
    : planTopic(idOf(stream) as PlanId);

/** Whom an event concerns. The plan is asked for only where lists may have changed; null where nobody looks at any. */
export async function topicsOf(
  event: StoredEvent,
  planAfter: () => Promise<PlanState | null>,
): Promise<readonly Topic[]> {
  const own = streamTopic(event);
  if (categoryOf(event.stream) === consentKind.category) return [own, ...rightsTopics(event)];
  const plan = event.type in worklist.on ? await planAfter() : null;
  const lists = plan && plan.status !== 'unopened' ? partiesIn(plan).map(worklistTopic) : [];
  return [own, ...lists];
}

function rightsTopics(event: StoredEvent): readonly Topic[] {
  const { data } = decodeAs(consentKind, event);
  if ('practitionerId' in data) return [rightsTopic(data.practitionerId)];
  return 'personKey' in data ? [rightsTopic(data.personKey)] : [];
}

/** Everyone in whose list something of the plan may stand, or has stood. */
function partiesIn({ patient, subjects, transfers, careTeam }: Plan): readonly string[] {
  const parties = [
    { kind: 'patient', name: patient.name } as const,
    ...Object.values(subjects).flatMap(({ tenures }) => tenures.map(({ responsible }) => responsible)),
    ...Object.values(transfers).flatMap(({ to, offeredBy }) => [to, offeredBy]),
    ...Object.values(careTeam).map(({ party }) => party),
  ];
  return [...new Set(parties.map((party) => partyKeyAcrossPlans(party, patient.patientId)))];
}
