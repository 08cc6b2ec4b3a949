import type { ReactNode } from 'react';
import { useText } from '../texts';

const sections = [
  'whatMatters',
  'problems',
  'goals',
  'measures',
  'zones',
  'observations',
  'careTeam',
  'comments',
] as const;

/** The ways to the parts of a long page; they stay in sight. */
export function PlanNavigation(): ReactNode {
  const t = useText();
  return (
    <nav className="plan-navigation no-print" aria-label={t('plan.sections')}>
      <ul>
        {sections.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{t(`section.${section}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
