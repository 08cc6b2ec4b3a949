import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { visible } from '../visible';

/** Writes line after line, no faster than they are taken; a reader who has seen enough (`| head`) may go. */
export async function pour(lines: Iterable<string>, out: NodeJS.WritableStream): Promise<void> {
  try {
    await pipeline(Readable.from(ended(lines)), out, { end: false });
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code !== 'EPIPE') throw error;
  }
}

function* ended(lines: Iterable<string>): Generator<string, void> {
  for (const line of lines) yield `${visible(line)}\n`;
}
