import type { FieldError } from '../../../api/problem';
import { useWordsFor } from '../../texts';

/** Why the plan cannot be approved, as a sentence; where there is none, the register's own. */
export function useFindingText(): (finding: FieldError) => string {
  const wordFor = useWordsFor('finding');
  return ({ code, message }) => wordFor(code, message);
}
