import type { ReactNode } from 'react';
import { usePlanHere } from '../here/here';
import { Section } from '../parts/section';
import { useText } from '../texts';

/** What the plan is about and what is wanted with it; codes are for others. */
export function ProblemList(): ReactNode {
  const t = useText();
  const problems = usePlanHere().plan.problems.filter(({ status }) => status === 'active');
  if (problems.length === 0) return null;
  return (
    <Section title={t('plan.problems')}>
      <ul className="lines">
        {problems.map(({ problemId, text, purpose }) => (
          <li key={problemId}>
            <strong>{text}</strong>
            <span>{t('plan.purpose', { purpose })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
