/** How long the adapter waits for a server. The client itself waits for ever in more than one place. */
export interface Timing {
  /** What cannot be done within this is given up as StoreUnavailable. */
  readonly deadlineMs: number;
  /** A server that says nothing for so long, where it owes an answer, is given up and asked once more. */
  readonly attemptMs: number;
  /** How long a subscription may be quiet before it is looked at whether it is still alive. */
  readonly livenessMs: number;
}

export const usualTiming: Timing = { deadlineMs: 10_000, attemptMs: 3_000, livenessMs: 5_000 };
