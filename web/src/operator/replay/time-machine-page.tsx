import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';
import { EventPanel } from './event-panel';
import { Scrubber } from './scrubber';
import { StatePanel } from './state-panel';
import { StopFields } from './stop-fields';
import { nextStop, noStop } from './stops';
import type { Step } from './told-state';
import { useSteps } from './use-steps';

/** A plan's history, event by event: its state and what changed beside each other. */
export function TimeMachinePage({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  const steps = useSteps(planId);
  const wanted = new URLSearchParams(useSearch()).get('revisjon');
  return (
    <Page title={t('replay.title')} lead={t('replay.masked')}>
      <Loaded query={steps}>
        {(all) => <TimeMachine steps={all} first={wanted === null ? all.length - 1 : Number(wanted)} />}
      </Loaded>
    </Page>
  );
}

function TimeMachine({
  steps,
  first,
}: {
  readonly steps: readonly Step[];
  readonly first: number;
}): ReactNode {
  const [wanted, setPlace] = useState(first);
  const [stop, setStop] = useState(noStop);
  const place = Math.min(Math.max(wanted || 0, 0), steps.length - 1);
  const step = steps[place];
  return (
    <div className="stack">
      <div className="time-machine-top">
        <Scrubber
          steps={steps}
          place={place}
          hasStop={stop !== noStop && (stop.type !== '' || stop.field !== '')}
          onMove={setPlace}
          onStop={(direction) => {
            setPlace(nextStop(steps, place, stop, direction));
          }}
        />
        <StopFields steps={steps} stop={stop} onChange={setStop} />
      </div>
      <div className="time-machine">
        {step && <EventPanel step={step} />}
        <StatePanel steps={steps} place={place} onMove={setPlace} />
      </div>
    </div>
  );
}
