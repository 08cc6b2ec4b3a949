import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { EventLog, LogRecord } from './event-log';
import type { Faults } from './faults';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  fellBehindMessage,
} from './messages';
import type { Outlet } from './outlet';

/** As in the real server: what a live subscription lags behind further than this, it reads from the log again. */
const liveBuffer = 32;
const defaultWindow = 32;

/**
 * A subscription to all streams, in the way of EventStoreDB 24.10: it catches up page by page, says so, and is live
 * until it falls behind. Checkpoints come after so many events that were looked at, and where the log ends.
 */
export class Subscription {
  readonly #log: EventLog;
  readonly #faults: Faults;
  readonly #outlet: Outlet;
  readonly #isWanted: (record: LogRecord) => boolean;
  readonly #window: number;
  readonly #interval: number;
  /** The index of the next record to look at, and the position up to which the reader has been told everything. */
  #next: number;
  #told: number;
  #lookedAt = 0;
  #before: LogRecord | undefined;

  constructor(log: EventLog, faults: Faults, outlet: Outlet, options: ReadReq.Options) {
    this.#log = log;
    this.#faults = faults;
    this.#outlet = outlet;
    const filter = options.getFilter();
    this.#isWanted = wanted(filter);
    this.#window = filter?.hasMax() ? filter.getMax() : defaultWindow;
    this.#interval = this.#window * (filter?.getCheckpointintervalmultiplier() ?? 1);
    this.#told = startOf(log, options.getAll());
    this.#next = log.indexAt(this.#told + 1);
  }

  async run(): Promise<void> {
    this.#faults.opened(this);
    this.#outlet.onClose(() => {
      this.#faults.closed(this);
    });
    if (this.#faults.isSilent) return;
    await this.#outlet.send(confirmationMessage(randomUUID()));
    if (this.#told >= this.#log.lastPosition) await this.#goLive();
    while (!this.#outlet.isClosed) {
      await this.#catchUp();
      await this.#goLive();
    }
  }

  async #catchUp(): Promise<void> {
    while (!this.#outlet.isClosed) {
      const page = this.#log.records.slice(this.#next, this.#next + this.#window);
      const begun = page[0]?.position ?? this.#told;
      for (const record of page) await this.#lookAt(record);
      // The real server checkpoints a page's beginning or its last event, never what it has looked at since.
      if (page.length < this.#window || this.#lookedAt >= this.#interval) {
        await this.#checkpoint(Math.max(this.#told, begun));
      }
      if (page.length < this.#window) return;
    }
  }

  async #goLive(): Promise<void> {
    await this.#send(caughtUpMessage());
    const stop = this.#log.onAppended(() => {
      this.#outlet.wake();
    });
    try {
      while (!this.#outlet.isClosed) {
        if (this.#log.records.length - this.#next > liveBuffer) {
          await this.#send(fellBehindMessage());
          await this.#send(checkpointMessage(this.#told));
          return;
        }
        const record = this.#log.records[this.#next];
        if (!record || this.#faults.isSilenced(this)) {
          await this.#outlet.woken();
          continue;
        }
        await this.#lookAt(record);
        if (this.#lookedAt >= this.#interval) await this.#checkpoint(record.position);
      }
    } finally {
      stop();
    }
  }

  async #lookAt(record: LogRecord): Promise<void> {
    this.#next += 1;
    this.#lookedAt += 1;
    if (!this.#isWanted(record)) return;
    this.#told = record.position;
    await this.#send(eventMessage(record));
    if (!this.#faults.hasDuplicates) return;
    await this.#send(eventMessage(record));
    if (this.#before) await this.#send(eventMessage(this.#before));
    this.#before = record;
  }

  async #checkpoint(position: number): Promise<void> {
    this.#lookedAt = 0;
    this.#told = Math.max(this.#told, position);
    await this.#send(checkpointMessage(this.#told));
  }

  async #send(message: Parameters<Outlet['send']>[0]): Promise<void> {
    if (!this.#faults.isSilenced(this)) await this.#outlet.send(message);
  }
}

function startOf(log: EventLog, all: ReadReq.Options.AllOptions | undefined): number {
  if (all?.hasEnd()) return log.lastPosition;
  return all?.hasPosition() ? Number(all.getPosition()?.getCommitPosition()) : -1;
}

function wanted(filter: ReadReq.Options.FilterOptions | undefined): (record: LogRecord) => boolean {
  if (!filter) return () => true;
  const isByStream = filter.hasStreamIdentifier();
  const expression = isByStream ? filter.getStreamIdentifier() : filter.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = expression?.getRegex() ? new RegExp(expression.getRegex()) : null;
  return (record) => {
    const text = isByStream ? record.stream : record.type;
    return regex ? regex.test(text) : prefixes.some((prefix) => text.startsWith(prefix));
  };
}
