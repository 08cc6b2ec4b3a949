import { EventEmitter } from 'node:events';

/** What an append carries, already in bytes. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface LogRecord extends Proposed {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly createdMs: number;
}

export type Expected = 'any' | 'no-stream' | 'stream-exists' | number;

/** `current` is the stream's last revision, null where there is no such stream. */
export type Outcome = { readonly last: LogRecord } | { readonly current: number | null };

const bytesOfHeader = 64;

/**
 * The events of a test server, in the order of their positions. It outlives the server, as a disk does, so a test can
 * stop one and start another on the same events.
 */
export class EventLog {
  readonly records: LogRecord[] = [];
  readonly #streams = new Map<string, LogRecord[]>();
  readonly #appended = new EventEmitter().setMaxListeners(0);
  #end = 0;

  constructor() {
    // No real server is ever without events of its own, and they stand among those of its users.
    this.appendSystemEvent();
  }

  stream(name: string): readonly LogRecord[] {
    return this.#streams.get(name) ?? [];
  }

  get lastPosition(): number {
    return this.records.at(-1)?.position ?? -1;
  }

  /** The index of the first record at a position or after it. */
  indexAt(position: number): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.records[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Outcome {
    const records = this.stream(stream);
    const current = records.at(-1)?.revision ?? null;
    if (!fits(expected, current)) {
      const earlier = typeof expected === 'number' || expected === 'no-stream' ? repeated() : null;
      return earlier ? { last: earlier } : { current };
    }
    for (const one of proposed) this.#store(stream, one);
    const last = this.records.at(-1);
    if (!last) throw new Error('A log has an event from its beginning');
    this.#appended.emit('appended');
    return { last };

    // As the real server does it: the same ids at the same revisions are answered as the first time.
    function repeated(): LogRecord | null {
      const from = typeof expected === 'number' ? expected + 1 : 0;
      const stored = records.slice(from, from + proposed.length);
      const isSame = stored.length === proposed.length && stored.every(({ id }, i) => id === proposed[i]?.id);
      return isSame ? (stored.at(-1) ?? null) : null;
    }
  }

  /** Such as a server writes of its own accord: nobody's category, and yet it has a position. */
  appendSystemEvent(): void {
    const empty = new Uint8Array();
    const id = `00000000-0000-4000-8000-${String(this.records.length).padStart(12, '0')}`;
    this.#store('$stats-0.0.0.0:2113', {
      id,
      type: '$statsCollected',
      contentType: 'application/json',
      data: Buffer.from('{}'),
      metadata: empty,
    });
    this.#appended.emit('appended');
  }

  onAppended(listener: () => void): () => void {
    this.#appended.on('appended', listener);
    return () => this.#appended.off('appended', listener);
  }

  #store(stream: string, proposed: Proposed): void {
    const records = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, records);
    const record = {
      ...proposed,
      stream,
      revision: records.length,
      position: this.#end,
      createdMs: Date.now(),
    };
    this.#end += bytesOfHeader + stream.length + proposed.data.length + proposed.metadata.length;
    records.push(record);
    this.records.push(record);
  }
}

function fits(expected: Expected, current: number | null): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'no-stream':
      return current === null;
    case 'stream-exists':
      return current !== null;
    default:
      return current === expected;
  }
}
