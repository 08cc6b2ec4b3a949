import { Button, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { TimeText } from '../../../shared/parts/time-text';
import { useText } from '../../texts';
import { useNews } from './changes-context';
import { anchorOf } from './use-changes';
import type { PlanChange } from './use-changes';

const mostShown = 4;

interface Told {
  readonly who: string;
  readonly at: string;
  readonly changes: readonly PlanChange[];
}

/** What one person did at one time, in one line. */
function byOccasion(changes: readonly PlanChange[]): readonly Told[] {
  const told = new Map<string, Told>();
  for (const change of changes) {
    const key = `${change.by.name} ${change.recordedAt}`;
    const before = told.get(key);
    told.set(key, { who: change.by.name, at: change.at, changes: [...(before?.changes ?? []), change] });
  }
  return [...told.values()];
}

function Occasion({ told: { who, at, changes } }: { readonly told: Told }): ReactNode {
  const places = new Map(changes.map((change) => [change.path.split('/').slice(0, 3).join('/'), change]));
  return (
    <li>
      <span className="occasion-who">
        <strong>{who}</strong>
        <small>
          <TimeText at={at} as="relative" />
        </small>
      </span>
      <span className="occasion-what">
        {[...places.values()].map(({ path, label }) => (
          <a key={path} href={`#${anchorOf(path)}`}>
            {label}
          </a>
        ))}
      </span>
    </li>
  );
}

/** What has happened since the caller was here last. */
export function ChangesSummary(): ReactNode {
  const t = useText();
  const { changes, isHidden, hide } = useNews();
  if (isHidden || changes.length === 0) return null;
  const occasions = byOccasion(changes);
  return (
    <section className="changes-summary no-print" aria-labelledby="changes-heading">
      <div className="card-top">
        <Heading id="changes-heading" level={2} data-size="xs">
          {t('changes.heading', { count: changes.length })}
        </Heading>
        <Button variant="tertiary" data-size="sm" onClick={hide}>
          {t('changes.hide')}
        </Button>
      </div>
      <ul className="plain-list occasions">
        {occasions.slice(0, mostShown).map((told) => (
          <Occasion key={`${told.who} ${told.at}`} told={told} />
        ))}
      </ul>
      {occasions.length > mostShown && (
        <details>
          <summary>{t('changes.all', { count: occasions.length - mostShown })}</summary>
          <ul className="plain-list occasions">
            {occasions.slice(mostShown).map((told) => (
              <Occasion key={`${told.who} ${told.at}`} told={told} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
