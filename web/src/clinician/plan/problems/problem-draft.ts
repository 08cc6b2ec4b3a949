import type { components } from '../../../api/schema';
import { orNull } from '../edit/changed-fields';

export type PatientProblem = components['schemas']['PatientProblem'];

export interface ProblemDraft {
  readonly text: string;
  readonly purpose: string;
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

export const emptyProblem: ProblemDraft = { text: '', purpose: '', system: '', code: '', display: '' };

export const draftOf = ({ text, purpose, code }: PatientProblem): ProblemDraft => ({
  ...emptyProblem,
  text,
  purpose,
  ...code,
});

export interface ProblemContent {
  readonly text: string;
  readonly purpose: string;
  readonly code: { readonly system: string; readonly code: string; readonly display: string } | null;
}

/** A code without words of its own is called what the problem is called. */
export const contentOf = ({ text, purpose, system, code, display }: ProblemDraft): ProblemContent => ({
  text: text.trim(),
  purpose: purpose.trim(),
  code:
    system === '' || code.trim() === ''
      ? null
      : { system, code: code.trim(), display: orNull(display) ?? text.trim() },
});
