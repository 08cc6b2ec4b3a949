/** How long the adapter waits for a server. The driver itself waits for ever for an answer. */
export interface Timing {
  /** Until a server is found that takes writes, also after an election. */
  readonly selectionMs: number;
  /** For the answer to one request. The driver asks once more where the connection broke. */
  readonly answerMs: number;
}

export const usualTiming: Timing = { selectionMs: 3_000, answerMs: 6_000 };
