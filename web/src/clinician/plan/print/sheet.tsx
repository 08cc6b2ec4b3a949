import { useState } from 'react';
import type { ReactNode } from 'react';
import { osloDay } from '../../../shared/i18n/oslo';
import { TimeText } from '../../../shared/parts/time-text';
import { useSession } from '../../../shared/shell/session-context';
import { useText } from '../../texts';
import { usePlanHere } from '../plan-context';
import { ageOn } from '../patient-line';
import { codeText } from '../problems/code-systems';
import { MeasureTable } from './measure-table';
import { Rest } from './rest';
import { TeamTable } from './team-table';
import { ZoneRows } from './zone-rows';

const mostProblems = 6;

/** One page: the patient, what matters, what is the matter, what is done and by whom, when to do what, whom to call. */
export function Sheet(): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { me } = useSession();
  const [now] = useState(Date.now);
  const { patient, whatMatters, coordination } = plan;
  const problems = plan.problems.filter(({ status }) => status === 'active');
  return (
    <article className="sheet">
      <header>
        <div>
          <h2>{patient.name}</h2>
          <p>
            {t('plan.born')} <TimeText at={patient.birthDate} as="day" /> ·{' '}
            {t('plan.age', { count: ageOn(patient.birthDate, osloDay(now)) })}
          </p>
        </div>
        <p>
          {t('field.coordination')}: <strong>{coordination.responsible.name}</strong>
          <br />
          {t('print.printed')} <TimeText at={new Date(now).toISOString()} />, {me.name}
        </p>
      </header>
      {whatMatters && (
        <section>
          <h3>{t('section.whatMatters')}</h3>
          <blockquote>{whatMatters.text}</blockquote>
        </section>
      )}
      <section>
        <h3>{t('section.problems')}</h3>
        <ul>
          {problems.slice(0, mostProblems).map(({ problemId, text, code, purpose }) => (
            <li key={problemId}>
              <strong>{text}</strong> {code && `(${codeText(code)})`} – {purpose}
            </li>
          ))}
        </ul>
        <Rest count={problems.length - mostProblems} />
      </section>
      <MeasureTable />
      <ZoneRows />
      <TeamTable />
      <footer>{t('print.medicines')}</footer>
    </article>
  );
}
