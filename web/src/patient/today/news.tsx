import type { ReactNode } from 'react';
import { Loaded } from '../../shared/parts/loaded';
import { TimeText } from '../../shared/parts/time-text';
import { usePlanHere } from '../here/here';
import { useWorklist } from '../here/use-worklist';
import { Section } from '../parts/section';
import { useText } from '../texts';
import { useNews } from './use-news';

interface Told {
  readonly id: string;
  readonly at: string;
  readonly text: string;
}

const shownAtOnce = 5;

const Sentences = ({ of }: { readonly of: readonly Told[] }): ReactNode => (
  <ul className="lines">
    {of.map(({ id, at, text }) => (
      <li key={id}>
        <span>{text}</span>
        <small>
          <TimeText at={at} />
        </small>
      </li>
    ))}
  </ul>
);

/** The newest first, the rest folded. */
function Sayings({ of }: { readonly of: readonly Told[] }): ReactNode {
  const t = useText();
  const rest = of.slice(shownAtOnce);
  return (
    <>
      <Sentences of={of.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details className="ds-details">
          <summary>{t('today.earlier', { count: rest.length })}</summary>
          <div>
            <Sentences of={rest} />
          </div>
        </details>
      )}
    </>
  );
}

/** What others have done since the reader last looked, in plain sentences. */
export function News(): ReactNode {
  const t = useText();
  const { plan, isOwn } = usePlanHere();
  const news = useNews(plan.planId);
  return (
    <Section title={t('today.news')}>
      <Loaded query={news}>
        {(items) => {
          const others = items.filter(({ actor }) => !isOwn(actor));
          return others.length === 0 ? (
            <p>{t('today.noNews')}</p>
          ) : (
            <Sayings
              of={others.map(({ eventId, recordedAt, summary }) => ({
                id: eventId,
                at: recordedAt,
                text: summary,
              }))}
            />
          );
        }}
      </Loaded>
    </Section>
  );
}

/** What the register has told the reader about this plan. */
export function Notices(): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { data } = useWorklist(plan.planId);
  const notices = data?.notices.filter(({ planId }) => planId === plan.planId) ?? [];
  if (notices.length === 0) return null;
  return (
    <Section title={t('today.notices')}>
      <Sayings of={notices.map(({ noticeId, at, text }) => ({ id: noticeId, at, text }))} />
    </Section>
  );
}
