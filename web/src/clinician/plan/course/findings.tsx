import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { usePlanHere } from '../plan-context';
import { useFindingText } from './finding-text';

/** What stands in the way of approving the plan, at the thing that is to be mended. */
export function Findings({ pointer }: { readonly pointer: string }): ReactNode {
  const textOf = useFindingText();
  const here = usePlanHere().findings.filter((finding) => finding.pointer === pointer);
  return here.map((finding) => (
    <p key={finding.code + finding.message} className="finding">
      <ExclamationmarkTriangleFillIcon aria-hidden />
      {textOf(finding)}
    </p>
  ));
}
