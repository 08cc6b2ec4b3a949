import { Button } from '@digdir/designsystemet-react';
import { CheckmarkCircleFillIcon, XMarkIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useDates } from '../../shared/i18n/dates';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { usePlanHere } from '../here/here';
import { useText } from '../texts';
import { useTakeBack } from './commands';
import type { Entry, Outcome } from './entries';

/** «Gjort kl. 21.04»; `children` is what can be done about it. */
export function Outcomed(props: {
  readonly outcome: Outcome;
  readonly at: string;
  readonly who?: string;
  readonly children?: ReactNode;
}): ReactNode {
  const t = useText();
  const dates = useDates();
  const { outcome, at, who } = props;
  const Icon = outcome === 'done' ? CheckmarkCircleFillIcon : XMarkIcon;
  return (
    <div className="entry" data-outcome={outcome}>
      <Icon aria-hidden />
      <span>
        <strong>{t(`today.was.${outcome}`, { clock: dates.clock(at) })}</strong>
        {who !== undefined && <small> {who}</small>}
      </span>
      {props.children}
    </div>
  );
}

/** What was ticked. Who ticked it may say that it was a mistake, which is kept in the history too. */
export function EntryLine({ entry, title }: { readonly entry: Entry; readonly title: string }): ReactNode {
  const t = useText();
  const { plan, may, isOwn } = usePlanHere();
  const takeBack = useTakeBack(plan.planId);
  const { eventId, outcome, at, by } = entry;
  const own = isOwn(by);
  return (
    <>
      <Outcomed outcome={outcome} at={at} {...(!own && { who: by.name })}>
        {own && may('EnterInError') && (
          <Button
            variant="tertiary"
            aria-label={t('today.undoOf', { title })}
            loading={takeBack.isPending}
            onClick={() => {
              takeBack.mutate({ eventId, reason: t('today.undoReason') });
            }}
          >
            {t('today.undo')}
          </Button>
        )}
      </Outcomed>
      <ProblemAlert error={takeBack.error} />
    </>
  );
}
