import type { ReactNode } from 'react';
import { StatusTag } from '../../../shared/parts/status-tag';
import { useText } from '../../texts';
import { Actions } from '../edit/actions';
import { PlainForm } from '../edit/plain-form';
import { Facts } from '../facts';
import { usePlanHere } from '../plan-context';
import { Row } from '../row';
import { codeText } from './code-systems';
import { resolveProblem } from './commands';
import type { PatientProblem } from './problem-draft';
import { ChangeProblem } from './problem-form';

/** One problem, what it is followed up for, and its code. */
export function ProblemRow({ problem }: { readonly problem: PatientProblem }): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const { problemId, text, code, purpose, status } = problem;
  return (
    <Row
      path={`/problems/${problemId}`}
      title={text}
      tags={
        <>
          {code && <span className="code">{codeText(code)}</span>}
          {status === 'resolved' && <StatusTag status="resolved" />}
        </>
      }
      actions={
        may.edit &&
        status === 'active' && (
          <Actions
            of={text}
            actions={[
              {
                key: 'change',
                label: t('edit.change'),
                name: text,
                form: (close) => <ChangeProblem problem={problem} onClose={close} />,
              },
              {
                key: 'resolve',
                label: t('problems.resolve'),
                name: text,
                form: (close) => (
                  <PlainForm
                    label={t('problems.resolve')}
                    save={t('problems.resolve')}
                    text={t('problems.resolveAbout')}
                    send={resolveProblem(plan.planId, problemId)}
                    onClose={close}
                  />
                ),
              },
            ]}
          />
        )
      }
    >
      <Facts facts={[[t('field.purpose'), purpose]]} />
    </Row>
  );
}
