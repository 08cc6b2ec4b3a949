import { visible } from './visible';

/** Where a command writes: results to `out`, everything else to `err`; and where it is told more. */
export interface Terminal {
  readonly in: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Writes one line. What is in it comes from a register or a file, and must not move the cursor or worse. */
export const say = (stream: NodeJS.WritableStream, line: string): void => {
  stream.write(`${visible(line)}\n`);
};

/** Something was asked for in a way that cannot be followed; the message is a sentence for the person who asked. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Somebody has broken off what was under way; the message says what becomes of it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
