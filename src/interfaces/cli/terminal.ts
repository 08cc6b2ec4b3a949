/** Where a command writes: results to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

export const say = (stream: NodeJS.WritableStream, line: string): void => {
  stream.write(`${line}\n`);
};

/** Something was asked for in a way that cannot be followed; the message is a sentence for the person who asked. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
