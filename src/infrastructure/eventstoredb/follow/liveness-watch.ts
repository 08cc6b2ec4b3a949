import { Silence } from '../connection/client-error';
import { onSilence } from '../connection/silence';
import { Renewal, type Session } from './session';

export interface LivenessRules {
  /** For how long a session may say nothing. */
  readonly livenessMs: number;
  /** Whether the log has grown since the last that the session told of. */
  readonly hasMissed: () => Promise<boolean>;
  /** Whether a session that is live would tell of all growth at once, so that not to tell is to be dead. */
  readonly tellsAll: () => boolean;
}

/**
 * Ends a session that has died without a word. One that is live may well be quiet: it is dead only where the log has
 * grown meanwhile, of which it would have told.
 */
export class LivenessWatch {
  /** Whether the session has caught up, so that silence is no fault of its own. */
  isLive = false;
  readonly stop: () => void;
  readonly #session: Session;
  readonly #rules: LivenessRules;
  #isLooking = false;
  /** How much had been heard when the log was found to have grown: the session may be just about to tell. */
  #suspectedAt: number | null = null;

  constructor(session: Session, rules: LivenessRules) {
    this.#session = session;
    this.#rules = rules;
    this.stop = onSilence(session, rules.livenessMs, () => void this.#look());
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const { heard } = this.#session;
    try {
      if (this.isLive && !(await this.#rules.hasMissed())) return;
      if (this.#suspectedAt === heard) this.#session.end(this.#verdict());
      this.#suspectedAt = heard;
    } catch (error) {
      this.#session.end(error instanceof Error ? error : new Silence(String(error)));
    } finally {
      this.#isLooking = false;
    }
  }

  #verdict(): Error {
    if (this.isLive && !this.#rules.tellsAll()) return new Renewal();
    return new Silence('the subscription has died without a word');
  }
}
