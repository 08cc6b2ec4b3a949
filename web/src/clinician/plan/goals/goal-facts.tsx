import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Goal } from '../../../api/types';
import { useDates } from '../../../shared/i18n/dates';
import { useLanguage } from '../../../shared/i18n/language';
import { TimeText } from '../../../shared/parts/time-text';
import { useText } from '../../texts';
import { Facts } from '../facts';
import { useProblemNames } from '../problems/use-problem-names';
import type { Achieved } from '../words';

const colors: Readonly<Record<Achieved, 'info' | 'success' | 'warning' | 'neutral'>> = {
  'in-progress': 'info',
  improving: 'success',
  worsening: 'warning',
  achieved: 'success',
  'not-achieved': 'warning',
  'not-attainable': 'neutral',
};

const signs: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥' };

/** «øyetrykk < 18 mmHg innen 31. des. 2026». */
function useTargetText(): (target: NonNullable<Goal['target']>) => string {
  const t = useText();
  const dates = useDates();
  const { language } = useLanguage();
  return ({ measure, comparator = '=', value, unit, dueOn }) => {
    const number = typeof value === 'number' ? value.toLocaleString(language) : value;
    const text = [measure, signs[comparator] ?? comparator, number, unit].filter(Boolean).join(' ');
    return dueOn === undefined ? text : t('goals.dueOn', { text, day: dates.day(dueOn) });
  };
}

/** How it goes, what is aimed at, and whose wish it is. */
export function GoalFacts({ goal }: { readonly goal: Goal }): ReactNode {
  const t = useText();
  const targetText = useTargetText();
  const namesOf = useProblemNames();
  const { achievement, target, problemIds, expressedBy, part } = goal;
  return (
    <Facts
      facts={[
        [
          t('field.achievement'),
          achievement === null ? (
            t('goals.notAssessed')
          ) : (
            <>
              <Tag data-color={colors[achievement.status]}>{t(`achievement.${achievement.status}`)}</Tag>{' '}
              <small>
                {achievement.by.name}, <TimeText at={achievement.at} as="day" />
              </small>
            </>
          ),
        ],
        target === undefined ? null : [t('field.target'), targetText(target)],
        problemIds.length === 0 ? null : [t('field.problemIds'), namesOf(problemIds)],
        [
          t('field.part'),
          <span key="part" className="held">
            {t(`part.${part}`)}
            <small>{t(`goals.by.${expressedBy}`)}</small>
          </span>,
        ],
      ]}
    />
  );
}
