import { Alert } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Problem } from '../../api/problem';
import { useProblemText } from './use-problem-text';

/** A refusal where it happened, read out at once. Shows nothing when there is none. */
export function ProblemAlert(props: { readonly error: unknown; readonly children?: ReactNode }): ReactNode {
  const textOf = useProblemText();
  const { error, children } = props;
  if (error === null || error === undefined) return null;
  const errors = error instanceof Problem ? error.errors : [];
  return (
    <Alert data-color="danger" role="alert">
      <p>{textOf(error)}</p>
      {errors.length > 0 && (
        <ul className="plain-list">
          {errors.map(({ pointer, message }) => (
            <li key={pointer + message}>{message}</li>
          ))}
        </ul>
      )}
      {children}
    </Alert>
  );
}
