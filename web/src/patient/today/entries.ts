import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import type { Actor, HistoryItem } from '../../api/types';
import { osloDay, startOfDay } from '../../shared/i18n/oslo';

export type Outcome = 'done' | 'missed';

/** That something was done today, or was not. */
export interface Entry {
  readonly eventId: string;
  readonly measureId: string;
  readonly outcome: Outcome;
  readonly at: string;
  readonly by: Actor;
}

const measureIn = ({ changes }: HistoryItem): string | undefined =>
  changes.map(({ path }) => /^\/measures\/([^/]+)\/performances\//.exec(path)?.[1]).find(Boolean);

/** What was entered as of this day and has not been taken back, in the order in which it was done. */
export function entriesOf(items: readonly HistoryItem[], day: string): readonly Entry[] {
  const takenBack = new Set(items.flatMap(({ corrects }) => corrects?.eventId ?? []));
  return items
    .flatMap((item) => {
      const measureId = measureIn(item);
      const { eventId, type, occurredAt: at, actor: by } = item;
      if (
        measureId === undefined ||
        item.corrects ||
        takenBack.has(eventId) ||
        osloDay(Date.parse(at)) !== day
      )
        return [];
      const outcome: Outcome = type === 'MeasureMissed' ? 'missed' : 'done';
      return [{ eventId, measureId, outcome, at, by }];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

const types = ['MeasurePerformed', 'MeasureMissed', 'EnteredInError'] as const;

/** What has been ticked today. */
export function useEntriesOf(planId: string, day: string): UseQueryResult<readonly Entry[]> {
  return useQuery({
    queryKey: keys.planPart(planId, 'entries', { day }),
    queryFn: async () => {
      const query = { type: [...types], from: startOfDay(day), limit: 200 };
      const params = { path: { planId }, query };
      const { items } = await answered(http.GET('/api/v1/plans/{planId}/history', { params }));
      return entriesOf(items, day);
    },
  });
}
