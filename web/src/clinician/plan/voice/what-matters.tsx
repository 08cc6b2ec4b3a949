import type { ReactNode } from 'react';
import { TimeText } from '../../../shared/parts/time-text';
import { useText } from '../../texts';
import { ChangedMark } from '../changes/changed-mark';
import { ThingHistory } from '../history/thing-history';
import { usePlanHere } from '../plan-context';

/** The patient's own words stand before everything else. Nobody writes them for him. */
export function WhatMatters(): ReactNode {
  const t = useText();
  const { whatMatters } = usePlanHere().plan;
  return (
    <section id="whatMatters" className="what-matters" aria-labelledby="what-matters-heading">
      <h2 id="what-matters-heading">{t('section.whatMatters')}</h2>
      {whatMatters ? (
        <>
          <blockquote>{whatMatters.text}</blockquote>
          <p className="row-top">
            <small>
              {whatMatters.by.name}, <TimeText at={whatMatters.at} as="day" />
            </small>
            <ChangedMark path="/whatMatters" />
            <ThingHistory path="/whatMatters" label={t('section.whatMatters')} />
          </p>
        </>
      ) : (
        <p className="subtle">{t('voice.nothingYet')}</p>
      )}
    </section>
  );
}
