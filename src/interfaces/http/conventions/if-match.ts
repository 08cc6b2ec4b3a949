import type { HttpRequest } from './exchange';
import { HttpProblem } from './problem';

/** The revision that the caller saw; undefined where any will do. */
export function parseIfMatch(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const revision = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (revision === undefined) {
    throw new HttpProblem(
      'if-match-invalid',
      'Send If-Match as the ETag that you were given, for example "5".',
    );
  }
  return Number(revision);
}

/** Taken no notice of, it would make the caller believe that a clash had been looked for. */
export function refuseIfMatch({ headers }: HttpRequest): void {
  if (headers['if-match'] === undefined) return;
  throw new HttpProblem(
    'if-match-invalid',
    'Leave out If-Match: this command changes no plan that you can have seen a revision of.',
  );
}
