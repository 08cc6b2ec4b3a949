import type { Conflict, Finding } from '../../../kernel/domain-error';
import type { ProblemCode } from './problem';
import { problemTable } from './problem-table';

/** RFC 9457, application/problem+json. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly errors?: readonly Finding[];
  readonly conflicts?: readonly Conflict[];
}

interface More {
  readonly errors?: readonly Finding[];
  readonly conflicts?: readonly Conflict[];
}

export function problemBody(
  code: ProblemCode,
  detail: string,
  { errors, conflicts }: More = {},
): ProblemBody {
  return {
    type: `urn:sammen:problem:${code}`,
    title: problemTable[code].title,
    status: problemTable[code].status,
    detail,
    code,
    ...(errors?.length && { errors }),
    ...(conflicts?.length && { conflicts }),
  };
}
