import type { StreamName } from '../../kernel/event';
import type { CommandId } from '../../kernel/ids';

/** Something that is going on and is followed; it is told once how it ended. */
export interface Followed<Ending> {
  /** The step itself in W3C Trace Context, for what follows from it; undefined where nothing is traced. */
  readonly traceparent: string | undefined;
  ended(how: Ending): void;
}

export interface RequestBegun {
  readonly method: string;
  /** As the caller sent it. */
  readonly traceparent: string | undefined;
}

export interface RequestEnded {
  /** The pattern of the address (`/api/v1/plans/:planId`), never the address. */
  readonly route: string;
  readonly status: number;
}

export interface CommandBegun {
  /** The category of the stream that it is for. */
  readonly kind: string;
  readonly stream: StreamName;
  readonly commandId: CommandId;
  readonly correlationId: string;
  /** The step that led to it. */
  readonly traceparent?: string | undefined;
}

export interface CommandEnded {
  /** Its type; null where it came to its end before anyone was let in. */
  readonly command: string | null;
  /** `ok`, `unchanged`, or the code of the refusal or the failure. */
  readonly code: string;
  /** Of the stream after it. */
  readonly revision?: number;
}

/** Hears of what goes on, to tell those who run the register: ids, codes and times. Never a name, a number or free text. */
export interface Telemetry {
  request(begun: RequestBegun): Followed<RequestEnded>;
  command(begun: CommandBegun): Followed<CommandEnded>;
}

/** Tells nobody. What is traced already stays traced. */
export const untold: Telemetry = {
  request: ({ traceparent }) => ({ traceparent, ended: () => undefined }),
  command: ({ traceparent }) => ({ traceparent, ended: () => undefined }),
};

export const TELEMETRY = Symbol('Telemetry');
