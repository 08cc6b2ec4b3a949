import { readFileSync } from 'node:fs';
import { errorCode } from '../keys/durable-file';

/** The register cannot start with this clock file; the message says what a person can do about it. */
export class ClockFileError extends Error {
  override readonly name = 'ClockFileError';
}

/** How far the clock was moved ahead of the machine's time, in milliseconds; 0 where it never was. */
export function readOffset(path: string): number {
  const offsetMs = offsetIn(textOf(path));
  if (Number.isSafeInteger(offsetMs) && offsetMs >= 0) return offsetMs;
  // Starting at the machine's time instead would record after events that lie ahead of it.
  throw new ClockFileError(
    `The clock file ${path} is damaged: put it back from a copy, or empty the data folder.`,
  );
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return '{"offsetMs":0}';
    throw new ClockFileError(`The clock file ${path} cannot be read by this user.`, { cause });
  }
}

function offsetIn(text: string): number {
  try {
    const { offsetMs } = JSON.parse(text) as { readonly offsetMs?: unknown };
    return typeof offsetMs === 'number' ? offsetMs : NaN;
  } catch {
    return NaN;
  }
}
