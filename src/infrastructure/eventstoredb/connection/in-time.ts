import { Silence } from './client-error';
import { onSilence } from './silence';

const silent = { heard: 0, isWaitedFor: true };

/** @throws Silence where the answer does not come in time; it may still come later, and then nobody listens */
export async function inTime<Answer>(answer: Promise<Answer>, ms: number): Promise<Answer> {
  let stop: () => void = () => undefined;
  const late = new Promise<never>((_, reject) => {
    stop = onSilence(silent, ms, () => {
      reject(new Silence(`no answer within ${String(ms)} ms`));
    });
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    stop();
  }
}
