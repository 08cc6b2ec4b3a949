import { useState } from 'react';
import type { FieldError } from '../../../api/problem';
import type { Plan } from '../../../api/types';

type Refusal = readonly { readonly finding: FieldError; readonly was: string }[];

/** The zones are judged together, the measures each for itself; both stand below their name in the plan. */
const judged = (plan: Plan, { pointer }: FieldError): string =>
  JSON.stringify(pointer.startsWith('/zones') ? plan.zones : plan.measures);

/** Findings of the last refused approval, until what they are about has been changed. */
export function useFindings(
  plan: Plan,
): readonly [readonly FieldError[], (findings: readonly FieldError[]) => void] {
  const [refusal, setRefusal] = useState<Refusal>([]);
  const holding = refusal.filter(({ finding, was }) => judged(plan, finding) === was);
  return [
    holding.map(({ finding }) => finding),
    (findings) => {
      setRefusal(findings.map((finding) => ({ finding, was: judged(plan, finding) })));
    },
  ];
}
