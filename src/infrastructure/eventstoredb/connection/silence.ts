/** What can be listened to: how often it was heard, and whether it is waited for. */
export interface Audible {
  readonly heard: number;
  readonly isWaitedFor: boolean;
}

const looks = 8;

/**
 * Calls again and again once nothing was heard for so long. Counts looks and not time: a process that was itself held
 * up has many answers waiting that it has not read, and is not to take that for the silence of another.
 */
export function onSilence(of: Audible, ms: number, call: () => void): () => void {
  let heard = of.heard;
  let quiet = 0;
  const timer = setInterval(() => {
    quiet = of.isWaitedFor && of.heard === heard ? quiet + 1 : 0;
    heard = of.heard;
    if (quiet >= looks) call();
  }, ms / looks);
  return () => {
    clearInterval(timer);
  };
}
