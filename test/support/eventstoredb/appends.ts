import { Code } from '@eventstore/db-client/generated/code_pb';
import * as shared from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import {
  type AppendReq,
  AppendResp,
  type BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb';
import type { handleBidiStreamingCall, handleClientStreamingCall } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import type { EventLog, Expected, Outcome, Proposed } from './event-log';
import type { Faults } from './faults';
import { identifierOf, nameOf, uuidText } from './messages';

const defaultMaxAppendBytes = 16 * 1024 * 1024;

/** One stream of many appends: the way of the real client with a server that offers it. */
export function batchAppends(
  log: EventLog,
  faults: Faults,
): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> {
  return (call) => {
    const open = new Map<string, { options: BatchAppendReq.Options | undefined; events: Proposed[] }>();
    call.on('data', (request: BatchAppendReq) => {
      const id = uuidText(request.getCorrelationId());
      const append = open.get(id) ?? { options: request.getOptions(), events: [] };
      open.set(id, append);
      append.events.push(...request.getProposedMessagesList().map(proposedOf));
      if (!request.getIsFinal()) return;
      open.delete(id);
      if (faults.ignoresAppend()) return;
      const stream = nameOf(append.options?.getStreamIdentifier());
      const response = new BatchAppendResp()
        .setCorrelationId(request.getCorrelationId())
        .setStreamIdentifier(identifierOf(stream));
      const expected = expectedOf(append.options, append.options?.getStreamPosition());
      if (isTooLarge(append.events)) response.setError(tooLarge());
      else answerBatch(response, expected, log.append(stream, expected, append.events));
      if (!faults.losesAnswer()) call.write(response);
    });
    call.on('end', () => {
      call.end();
    });
    call.on('error', () => undefined);
  };
}

/** One append of its own: the way of the real client where it is given credentials with the call. */
export function singleAppend(
  log: EventLog,
  faults: Faults,
): handleClientStreamingCall<AppendReq, AppendResp> {
  return (call, callback) => {
    let options: AppendReq.Options | undefined;
    const events: Proposed[] = [];
    call.on('data', (request: AppendReq) => {
      const message = request.getProposedMessage();
      if (message) events.push(proposedOf(message));
      else options = request.getOptions();
    });
    call.on('end', () => {
      if (faults.ignoresAppend()) return;
      const stream = nameOf(options?.getStreamIdentifier());
      const expected = expectedOf(options, options?.getRevision());
      const outcome = log.append(stream, expected, events);
      if (!faults.losesAnswer()) callback(null, singleAnswer(expected, outcome));
    });
    call.on('error', () => undefined);
  };
}

const isTooLarge = (events: readonly Proposed[]): boolean =>
  events.reduce((bytes, { data, metadata }) => bytes + data.length + metadata.length, 0) >
  defaultMaxAppendBytes;

function tooLarge(): Status {
  const details = new Any();
  const message = new shared.MaximumAppendSizeExceeded().setMaxappendsize(defaultMaxAppendBytes);
  details.pack(message.serializeBinary(), 'event_store.client.MaximumAppendSizeExceeded');
  return new Status()
    .setCode(Code.FAILED_PRECONDITION)
    .setMessage('MaximumAppendSizeExceeded')
    .setDetails(details);
}

const proposedOf = (message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): Proposed => ({
  id: uuidText(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

function expectedOf(
  options: AppendReq.Options | BatchAppendReq.Options | undefined,
  revision: string | undefined,
): Expected {
  if (options?.hasNoStream()) return 'no-stream';
  if (options?.hasStreamExists()) return 'stream-exists';
  return options?.hasAny() ? 'any' : Number(revision);
}

function answerBatch(response: BatchAppendResp, expected: Expected, outcome: Outcome): void {
  if ('last' in outcome) {
    const position = String(outcome.last.position);
    const where = new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position);
    const success = new BatchAppendResp.Success();
    response.setSuccess(success.setCurrentRevision(String(outcome.last.revision)).setPosition(where));
    return;
  }
  // The message of a batch uses Google's Empty, the one of a single append EventStoreDB's own.
  const wrong = new shared.WrongExpectedVersion();
  if (outcome.current === null) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(outcome.current));
  if (expected === 'no-stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'stream-exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  const details = new Any();
  details.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion');
  response.setError(
    new Status().setCode(Code.FAILED_PRECONDITION).setMessage('WrongExpectedVersion').setDetails(details),
  );
}

function singleAnswer(expected: Expected, outcome: Outcome): AppendResp {
  if ('last' in outcome) {
    const position = String(outcome.last.position);
    const where = new AppendResp.Position().setCommitPosition(position).setPreparePosition(position);
    const success = new AppendResp.Success().setCurrentRevision(String(outcome.last.revision));
    return new AppendResp().setSuccess(success.setPosition(where));
  }
  const wrong = new AppendResp.WrongExpectedVersion();
  if (outcome.current === null) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(outcome.current));
  if (expected === 'no-stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream-exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(String(expected));
  return new AppendResp().setWrongExpectedVersion(wrong);
}
