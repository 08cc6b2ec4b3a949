import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { StoreUnavailable, WrongExpectedRevision } from '../../../application/ports/event-store';
import { messageOf } from '../../../kernel/fault';
import { openDatabaseFile } from '../file/database-file';
import { storeError } from '../file/store-error';
import { prepareGroupAppend } from './append';
import { eventFormat } from './event-schema';
import type { AppendRequest } from './append-request';
import type { FromThread, Refusal, ToThread } from './append-thread-messages';

/** Appends what it is sent, group by group, until it is told to close. */
function main(port: MessagePort, path: string): void {
  const database = openDatabaseFile(path, eventFormat);
  const append = prepareGroupAppend(database);
  const outcomesOf = (group: readonly AppendRequest[]): FromThread => {
    try {
      const outcomes = append(group).map((outcome) =>
        'answer' in outcome ? outcome : { refusal: refusalOf(outcome.refusal) },
      );
      return { outcomes };
    } catch (error) {
      return { failure: refusalOf(storeError(error)) };
    }
  };
  port.on('message', (message: ToThread) => {
    if (message !== 'close') {
      port.postMessage(outcomesOf(message));
      return;
    }
    database.close();
    port.close();
  });
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof WrongExpectedRevision) return { kind: 'wrong-revision', actual: error.actual };
  if (error instanceof StoreUnavailable) return { kind: 'unavailable', message: error.message };
  return { kind: 'fault', message: messageOf(error) };
}

if (parentPort) main(parentPort, workerData as string);
