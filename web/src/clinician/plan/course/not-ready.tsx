import { Alert, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSharedText } from '../../../shared/i18n/language';
import { zoneNames } from '../../../shared/parts/zone-cards';
import { useText } from '../../texts';
import { anchorOf } from '../changes/use-changes';
import { usePlanHere } from '../plan-context';
import { useFindingText } from './finding-text';

/** What the place is called that a finding points at. */
function usePlaceText(): (pointer: string) => string {
  const shared = useSharedText();
  const { measures } = usePlanHere().plan;
  return (pointer) => {
    const id = pointer.split('/')[2] ?? '';
    const zone = zoneNames.find((name) => name === id);
    return zone === undefined
      ? (measures.find(({ measureId }) => measureId === id)?.title ?? id)
      : shared(`zone.${zone}`);
  };
}

/** Why the plan could not be approved, with the way to each thing that is to be mended. */
export function NotReady(): ReactNode {
  const t = useText();
  const textOf = useFindingText();
  const placeOf = usePlaceText();
  const { findings } = usePlanHere();
  if (findings.length === 0) return null;
  return (
    <Alert data-color="danger" role="alert">
      <Heading level={2} data-size="2xs">
        {t('course.notReady', { count: findings.length })}
      </Heading>
      <ul>
        {findings.map((finding) => (
          <li key={finding.pointer + finding.message}>
            <a href={`#${anchorOf(finding.pointer)}`}>{placeOf(finding.pointer)}</a>: {textOf(finding)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
