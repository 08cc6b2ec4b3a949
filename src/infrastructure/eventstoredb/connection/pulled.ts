import { Silence } from './client-error';
import { onSilence } from './silence';

/** A read of the client. */
export interface Source extends AsyncIterable<unknown> {
  on(event: 'error', listener: () => void): unknown;
  destroy(error?: Error): unknown;
  cancel(): Promise<void>;
}

/**
 * Takes from the client's stream as the reader pulls, and ends the call in whatever way the reader leaves. The client
 * has no timer for this: where we wait for the server longer than the silence, the stream is given up.
 */
export async function* pulled(source: Source, silenceMs: number): AsyncGenerator<unknown, void> {
  // The client reports a broken call also after we have left, and an error that nobody hears ends the process.
  source.on('error', () => undefined);
  const ear = { heard: 0, isWaitedFor: true };
  const stop = onSilence(ear, silenceMs, () => {
    source.destroy(new Silence(`nothing came for ${String(silenceMs)} ms`));
  });
  let isOver = false;
  try {
    for await (const item of source) {
      ear.heard += 1;
      ear.isWaitedFor = false;
      yield item;
      ear.isWaitedFor = true;
    }
    isOver = true;
  } catch (error) {
    isOver = !(error instanceof Silence);
    throw error;
  } finally {
    stop();
    // Destroying the stream alone leaves the call to the server open. A lost server may never answer: nobody waits.
    source.destroy();
    if (!isOver) source.cancel().catch(() => undefined);
  }
}
