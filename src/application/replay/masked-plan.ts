import { providerKind, providerStream } from '../events/stream-kind';
import { factsOf } from '../streams/facts';
import { maskedFact } from '../../domain/plan/masking/masked-fact';
import { givingWay } from './giving-way';
import { standIns } from './stand-ins';
import type { IdsOf } from './stand-ins';
import type { Masker } from '../../domain/plan/masking/rule';
import type { PlanFact } from '../../domain/plan/events';
import type { CommandId, ProviderId } from '../../kernel/ids';
import type { RecordedPlanFact } from './recorded-plan';
import type { EventStore } from '../ports/event-store';

type Streams = Pick<EventStore, 'readStream'>;

/** A plan's history without personal data, with these ids. */
export async function maskedPlan(
  facts: readonly RecordedPlanFact[],
  idsOf: IdsOf,
  store: Streams,
): Promise<readonly RecordedPlanFact[]> {
  const kinds = new Map<string, string>();
  for (const unit of await unitsIn(facts)) {
    const kind = await kindOfUnit(store, unit as ProviderId);
    if (kind) kinds.set(unit, kind);
  }
  const masker = standIns(idsOf, (unit) => kinds.get(unit));
  const masked: RecordedPlanFact[] = [];
  for await (const fact of givingWay(facts)) {
    masked.push({ ...maskedFact(fact, masker), commandId: masker.id(fact.commandId) as CommandId });
  }
  return masked;
}

/** The units that a history speaks of: those for whom the masks ask for a stand-in. */
async function unitsIn(facts: readonly PlanFact[]): Promise<ReadonlySet<string>> {
  const units = new Set<string>();
  const same = (text: string): string => text;
  const collector: Masker = {
    id: same,
    text: same,
    name: same,
    unit: (unit) => {
      units.add(unit);
      return unit;
    },
  };
  for await (const fact of givingWay(facts)) maskedFact(fact, collector);
  return units;
}

async function kindOfUnit(store: Streams, providerId: ProviderId): Promise<string | undefined> {
  let state = providerKind.decider.initialState;
  for await (const fact of factsOf(store, providerKind, providerStream(providerId))) {
    state = providerKind.decider.evolve(state, fact);
  }
  return state.status === 'unknown' ? undefined : state.kind;
}
