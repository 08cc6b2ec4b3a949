/** Something asked of the register, as often as it takes, always in the same words. */
export interface Command {
  /** Idempotency-Key, and the correlation id by which its events are found. */
  readonly key: string;
  readonly user: string;
  readonly path: string;
  readonly body: object;
  /** The type of an event that it leaves, once. */
  readonly leaves: string;
  /** The plan that it is about, where there is one already. */
  readonly planId?: string;
  /** Takes what it made into what the clients know. */
  readonly learn?: (made: Made) => void;
}

/** What a command's answer tells: ids, and the revision of the stream. */
export type Made = Readonly<Record<string, string>> & { readonly revision: number };

export interface Answer {
  readonly status: number;
  /** As it came. */
  readonly text: string;
}

/** A command and what was heard of it: null where the answer never came. */
export interface Sent {
  readonly command: Command;
  readonly answer: Answer | null;
}

export const isDone = ({ status }: Answer): boolean => status < 300;

const refusals = [403, 404, 409, 412, 422];

/** Refused as a rule refuses: the request itself was in order, and the register was well. */
export const isRefusal = ({ status, text }: Answer): boolean =>
  refusals.includes(status) && !text.includes('idempotency-key-reused');

export const sameAnswer = (a: Answer, b: Answer): boolean => a.status === b.status && a.text === b.text;

export const describe = ({ user, path, key }: Command): string => `${user} POST ${path} (${key})`;

export const describeAnswer = (answer: Answer | null): string =>
  answer ? `${answer.status} ${answer.text}` : 'no answer';

/** What a command of a plan made, by the names of the API. */
export const madeBy = ({ text }: Answer): Made => JSON.parse(text) as Made;
