import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { EventLog, LogRecord } from './event-log';
import { eventMessage, nameOf, notFoundMessage } from './messages';
import type { Outlet } from './outlet';

/** A read of one stream or of all of them. It begins with the revision or position that it is given. */
export async function answerRead(log: EventLog, options: ReadReq.Options, outlet: Outlet): Promise<void> {
  const stream = options.hasStream() ? nameOf(options.getStream()?.getStreamIdentifier()) : null;
  const records = stream === null ? log.records : log.stream(stream);
  if (stream !== null && records.length === 0) {
    await outlet.send(notFoundMessage(stream));
    outlet.end();
    return;
  }
  const isBackwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  const first = stream === null ? firstOfAll(log, options, isBackwards) : firstOfStream(records, options);
  for (const record of picked(records, first, isBackwards ? -1 : 1, Number(options.getCount()))) {
    await outlet.send(eventMessage(record));
    if (outlet.isClosed) return;
  }
  outlet.end();
}

function* picked(
  records: readonly LogRecord[],
  first: number,
  step: 1 | -1,
  count: number,
): Generator<LogRecord, void> {
  // What is appended while the read goes on is none of its business.
  const { length } = records;
  for (let i = first, left = count; left > 0 && i >= 0 && i < length; i += step, left -= 1) {
    const record = records[i];
    if (record) yield record;
  }
}

function firstOfStream(records: readonly LogRecord[], options: ReadReq.Options): number {
  const from = options.getStream();
  if (from?.hasStart()) return 0;
  return from?.hasEnd() ? records.length - 1 : Number(from?.getRevision());
}

function firstOfAll(log: EventLog, options: ReadReq.Options, isBackwards: boolean): number {
  const from = options.getAll();
  if (from?.hasStart()) return 0;
  if (from?.hasEnd()) return log.records.length - 1;
  // Backwards a position is exclusive in effect: it is the gap before the record that stands there.
  const index = log.indexAt(Number(from?.getPosition()?.getCommitPosition()));
  return isBackwards ? index - 1 : index;
}
