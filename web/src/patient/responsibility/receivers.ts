import type { Measure, Party } from '../../api/types';
import { useRepresentations } from '../access/use-access-lists';
import { usePlanHere } from '../here/here';

export interface Receiver {
  readonly key: string;
  readonly name: string;
  readonly party:
    | { readonly kind: 'provider'; readonly providerId: string }
    | { readonly kind: 'relative'; readonly relativeId: string };
}

const ofUnit = ({ providerId, name }: Party): readonly Receiver[] =>
  providerId === undefined ? [] : [{ key: providerId, name, party: { kind: 'provider', providerId } }];

/** Whom the patient may ask: the units in his care team, and the relatives whom he has let in. */
export function useReceivers({ responsible }: Measure): readonly Receiver[] {
  const { plan } = usePlanHere();
  const { data } = useRepresentations(plan);
  const units = plan.careTeam.flatMap(({ party }) => ofUnit(party));
  const relatives = data?.items.map(({ relativeId, name }): Receiver => {
    return { key: relativeId, name, party: { kind: 'relative', relativeId } };
  });
  return [...units, ...(relatives ?? [])].filter(
    ({ key }) => key !== responsible.providerId && key !== responsible.relativeId,
  );
}
