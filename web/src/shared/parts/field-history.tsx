import { Button } from '@digdir/designsystemet-react';
import { ClockDashedIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import type { Explanation } from '../../api/types';
import { useSharedText } from '../i18n/language';
import { Loaded } from './loaded';
import { TimeText } from './time-text';

export interface FieldHistoryProps {
  readonly planId: string;
  /** A JSON Pointer into the plan, with ids: `/measures/{id}/responsible`. */
  readonly path: string;
  /** What people call the field; the button is read out with it. */
  readonly label: string;
  /** What can be done about one of the events. */
  readonly action?: (event: ExplainedEvent) => ReactNode;
}

export type ExplainedEvent = Explanation['events'][number];

/** An event that set several fields of a thing is told of once, newest first. */
const eachOnce = (events: readonly ExplainedEvent[]): readonly ExplainedEvent[] => [
  ...new Map(events.toReversed().map((event) => [event.eventId, event])).values(),
];

function Entries({ planId, path, action }: FieldHistoryProps): ReactNode {
  const explanation = useQuery({
    queryKey: keys.planPart(planId, 'explain', { path }),
    queryFn: () =>
      answered(http.GET('/api/v1/plans/{planId}/explain', { params: { path: { planId }, query: { path } } })),
  });
  return (
    <Loaded query={explanation}>
      {({ events }) => (
        <ol className="plain-list stack" data-gap="sm">
          {eachOnce(events).map((event) => (
            <li key={event.eventId}>
              <TimeText at={event.at} />
              <br />
              {event.summary}
              {action?.(event)}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

/** Who made a field what it is, and when: asked for when somebody wants to know. */
export function FieldHistory(props: FieldHistoryProps): ReactNode {
  const t = useSharedText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        popoverTarget={id}
        aria-label={t('history.of', { field: props.label })}
        className="no-print"
      >
        <ClockDashedIcon aria-hidden />
      </Button>
      <div
        id={id}
        popover="auto"
        className="history-popover"
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
        }}
      >
        {isOpen && (
          <>
            <h3>{props.label}</h3>
            <Entries {...props} />
          </>
        )}
      </div>
    </>
  );
}
