import type { ReactNode } from 'react';
import { Empty } from '../../../shared/parts/empty';
import { useText } from '../../texts';
import { Ended } from '../ended';
import { usePlanHere } from '../plan-context';
import { PlanSection } from '../plan-section';
import { AddProblem } from './problem-form';
import { ProblemRow } from './problem-row';

/** What the patient is followed up for. */
export function ProblemList(): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const { problems } = plan;
  const active = problems.filter(({ status }) => status === 'active');
  const resolved = problems.filter(({ status }) => status === 'resolved');
  return (
    <PlanSection
      id="problems"
      title={t('section.problems')}
      mayAdd={may.edit}
      add={{ key: 'add', label: t('problems.add'), form: (close) => <AddProblem onClose={close} /> }}
    >
      {active.length === 0 ? (
        <Empty text={t('problems.none')} />
      ) : (
        <ul className="rows">
          {active.map((problem) => (
            <ProblemRow key={problem.problemId} problem={problem} />
          ))}
        </ul>
      )}
      <Ended label={t('problems.resolved', { count: resolved.length })} count={resolved.length}>
        {resolved.map((problem) => (
          <ProblemRow key={problem.problemId} problem={problem} />
        ))}
      </Ended>
    </PlanSection>
  );
}
