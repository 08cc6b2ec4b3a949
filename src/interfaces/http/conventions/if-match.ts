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
