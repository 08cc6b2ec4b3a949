import { Heading } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Empty } from '../../shared/parts/empty';
import { ValueText } from '../../shared/parts/value-text';
import { useText } from '../texts';
import { shortPath } from './short-path';
import { blameOf, partOf, stateAt } from './told-state';
import type { Step, ToldField } from './told-state';

export interface StatePanelProps {
  readonly steps: readonly Step[];
  readonly place: number;
  /** Goes to the event that made a field what it is. */
  readonly onMove: (place: number) => void;
}

/** The plan as it was at this event: every field, and which event made it so. */
export function StatePanel({ steps, place, onMove }: StatePanelProps): ReactNode {
  const t = useText();
  const fields = useMemo(() => stateAt(steps, place), [steps, place]);
  const parts = [...new Set(fields.map(({ path }) => partOf(path)))];
  const now = steps[place]?.event.revision;
  return (
    <section className="stack" data-gap="sm" aria-labelledby="state-heading">
      <Heading level={2} data-size="xs" id="state-heading">
        {t('stateAt.heading', { revision: now ?? 0 })}
      </Heading>
      {fields.length === 0 && <Empty text={t('stateAt.empty')} />}
      {parts.map((part) => (
        <Part key={part} part={part} fields={fields} now={now} steps={steps} onMove={onMove} />
      ))}
    </section>
  );
}

function Part(props: {
  readonly part: string;
  readonly fields: readonly ToldField[];
  readonly now: number | undefined;
  readonly steps: readonly Step[];
  readonly onMove: (place: number) => void;
}): ReactNode {
  const { part, now, steps, onMove } = props;
  const fields = props.fields.filter(({ path }) => partOf(path) === part);
  const isTouched = fields.some(({ setAt }) => setAt === now);
  return (
    <details className="ds-details state-part" open={isTouched}>
      <summary>
        {part} ({fields.length})
      </summary>
      <dl className="state">
        {fields.map((field) => (
          <Field key={field.path} field={field} isNew={field.setAt === now} steps={steps} onMove={onMove} />
        ))}
      </dl>
    </details>
  );
}

function Field(props: {
  readonly field: ToldField;
  readonly isNew: boolean;
  readonly steps: readonly Step[];
  readonly onMove: (place: number) => void;
}): ReactNode {
  const t = useText();
  const { field, isNew, steps, onMove } = props;
  return (
    <div data-new={isNew || undefined}>
      <dt>
        <code title={field.path}>{shortPath(field.path)}</code>
      </dt>
      <dd>
        <ValueText value={field.value} />
        <span className="blame">
          {blameOf(steps.slice(0, field.setAt + 1), field.path).map(({ event }) => (
            <button
              key={event.revision}
              type="button"
              aria-label={t('stateAt.goTo', { revision: event.revision, type: event.type })}
              title={event.type}
              onClick={() => {
                onMove(event.revision);
              }}
            >
              {event.revision}
            </button>
          ))}
        </span>
      </dd>
    </div>
  );
}
