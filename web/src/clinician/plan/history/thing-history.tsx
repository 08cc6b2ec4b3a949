import type { ReactNode } from 'react';
import { FieldHistory } from '../../../shared/parts/field-history';
import { usePlanHere } from '../plan-context';
import { Correction } from './correction';

/** Who has written a thing and when, with the way to say that something was a mistake. */
export function ThingHistory(props: { readonly path: string; readonly label: string }): ReactNode {
  const { plan } = usePlanHere();
  return <FieldHistory planId={plan.planId} {...props} action={(event) => <Correction event={event} />} />;
}
