import { useEffect } from 'react';
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
  useEffect(() => {
    // The browser looked for the place before the plan had come.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
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
