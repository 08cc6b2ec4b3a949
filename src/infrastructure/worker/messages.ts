import type { RunnerReport } from '../../../projections/runner/projection-runner';

/** What the register tells the thread that projects. `appended`: there is something new in the event store. */
export type ToThread = 'appended' | 'nudge' | 'stop';

/** What that thread tells. Errors go as text: an error's class does not survive the way. */
export type FromThread =
  | { readonly kind: 'reports'; readonly reports: readonly RunnerReport[] }
  | { readonly kind: 'fault'; readonly projection: string; readonly error: string };
