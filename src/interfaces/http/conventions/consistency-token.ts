import type { Position } from '../../../application/ports/event-store';
import { HttpProblem } from './problem';

// The version in front tells our tokens from anything else that happens to be base64url.
const versioned = /^1:([\x21-\x7e]{0,200})$/;

/** Opaque to the caller. Where there is no event at all there is no position: such a token asks for nothing. */
export const consistencyToken = (position: Position | null): string =>
  Buffer.from(`1:${position ?? ''}`).toString('base64url');

/** The position that an answer must contain; undefined where the caller asks for none. */
export function parseConsistencyToken(header: string | string[] | undefined): Position | undefined {
  if (header === undefined) return undefined;
  const position = typeof header === 'string' ? decode(header) : undefined;
  if (position === undefined) {
    throw new HttpProblem(
      'consistency-token-invalid',
      'Send the Consistency-Token that a command answered with.',
    );
  }
  return position === '' ? undefined : (position as Position);
}

function decode(token: string): string | undefined {
  if (!/^[\w-]{1,300}$/.test(token)) return undefined;
  return versioned.exec(Buffer.from(token, 'base64url').toString('latin1'))?.[1];
}
