import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { streamKinds } from '../../../src/application/events/stream-kind';
import { EmbeddedEventStore } from '../../../src/infrastructure/embedded/event-store';
import { describe, describeAnswer, isDone } from '../command';
import type { JsonObject, StoredEvent } from '../../../src/application/ports/event-store';
import type { Command, Sent } from '../command';
import type { Outcomes } from './answers';

/** What the register wrote. Read from a copy, so that the register finds everything as it left it. */
export async function eventsIn(folder: string): Promise<readonly StoredEvent[]> {
  const copy = mkdtempSync(join(folder, 'copy-'));
  for (const name of readdirSync(folder).filter((file) => /^events\.sqlite(-wal)?$/.test(file))) {
    copyFileSync(join(folder, name), join(copy, name));
  }
  const store = EmbeddedEventStore.open(join(copy, 'events.sqlite'));
  const categories = streamKinds.map(({ category }) => category);
  const events: StoredEvent[] = [];
  for await (const event of store.readAll('start', categories)) events.push(event);
  await store.close();
  rmSync(copy, { recursive: true });
  return events;
}

/** Tells whether a command's events are among them. */
export function isStoredIn(events: readonly StoredEvent[]): (command: Command) => boolean {
  const keys = new Set(events.map(({ metadata }) => textIn(metadata, 'correlationId')));
  return ({ key }) => keys.has(key);
}

/** What was acknowledged before the crash is there after it, before anything is sent again. */
export function nothingAcknowledgedIsLost(
  events: readonly StoredEvent[],
  sent: readonly Sent[],
): readonly string[] {
  const isStored = isStoredIn(events);
  return sent
    .filter(({ command, answer }) => answer && isDone(answer) && !isStored(command))
    .map(({ command, answer }) => `${describe(command)} was answered ${describeAnswer(answer)}, and is lost`);
}

/** Each stream counts from 0 without a gap, each event holds the hash of all before it, and time never falls. */
export function streamsHold(events: readonly StoredEvent[]): readonly string[] {
  const heads = new Map<
    string,
    { readonly revision: number; readonly hash: string; readonly recordedAt: string }
  >();
  return events.flatMap((event) => {
    const { stream, revision, metadata } = event;
    const before = heads.get(stream) ?? { revision: -1, hash: '', recordedAt: '' };
    const head = {
      revision,
      hash: chainHashOf(event, before.hash),
      recordedAt: textIn(metadata, 'recordedAt'),
    };
    heads.set(stream, head);
    const faults = [
      ...(revision === before.revision + 1 ? [] : [`follows on ${before.revision}`]),
      ...(metadata['chainHash'] === head.hash ? [] : ['breaks the chain of hashes']),
      ...(head.recordedAt >= before.recordedAt ? [] : ['was recorded before the one in front of it']),
    ];
    return faults.map((fault) => `${stream} revision ${revision} ${fault}`);
  });
}

function chainHashOf({ stream, revision, id, type, data, metadata }: StoredEvent, before: string): string {
  const { chainHash: _, ...unchained } = metadata;
  return createHash('sha256')
    .update(before)
    .update(`\n${stream}\n${revision}\n${id}\n${type}\n`)
    .update(JSON.stringify(data))
    .update(JSON.stringify(unchained))
    .digest('base64url');
}

/** What was done left its event once, in one piece; what was refused left nothing; and nobody else wrote anything. */
export function everyCommandIsThereOnce(
  events: readonly StoredEvent[],
  { done }: Outcomes,
): readonly string[] {
  const byCommand = grouped(events.filter(isAskedFor), ({ metadata }) => textIn(metadata, 'correlationId'));
  const violations = done.flatMap(({ command }) => {
    const left = byCommand.get(command.key) ?? [];
    byCommand.delete(command.key);
    return faultsOf(command, left);
  });
  const others = [...byCommand.values()].flat();
  return [
    ...violations,
    ...others.map(({ type, stream, revision }) => `nobody asked for ${type} at ${stream} ${revision}`),
  ];
}

function faultsOf(command: Command, left: readonly StoredEvent[]): readonly string[] {
  const wanted = left.filter(({ type }) => type === command.leaves);
  const inPieces = [...grouped(left, ({ stream }) => stream).values()].filter(
    (events) => (events.at(-1)?.revision ?? 0) - (events[0]?.revision ?? 0) !== events.length - 1,
  );
  return [
    ...(wanted.length === 1 ? [] : [`left ${command.leaves} ${wanted.length} times`]),
    ...(inPieces.length === 0 ? [] : ['was written in pieces']),
  ].map((fault) => `${describe(command)} ${fault}`);
}

/**
 * Not by the register itself (what falls due), nor by its installation (the units of the synthetic users), nor put on
 * record because a plan was read.
 */
const isAskedFor = ({ type, metadata }: StoredEvent): boolean => {
  const { role } = metadata['actor'] as { readonly role?: string };
  return role !== 'system' && role !== 'operator' && type !== 'PlanRead';
};

/** Each subject of an offer gets one answer: accepted, declined or expired, or it is withdrawn before. */
export function everyOfferIsAnsweredOnce(events: readonly StoredEvent[]): readonly string[] {
  const answers = events.filter(({ type }) =>
    ['TransferAccepted', 'TransferDeclined', 'TransferExpired'].includes(type),
  );
  const counts = new Map<string, number>();
  for (const { data } of answers) {
    const { transferId, subjects } = (data as { readonly body: unknown }).body as {
      readonly transferId: string;
      readonly subjects: readonly { readonly subject: object }[];
    };
    for (const { subject } of subjects) {
      const one = `${transferId} ${JSON.stringify(subject)}`;
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([one, count]) => `offer ${one} was answered ${count} times`);
}

const textIn = (metadata: JsonObject, name: string): string => {
  const value = metadata[name];
  return typeof value === 'string' ? value : '';
};

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, readonly Item[]> {
  const groups = new Map<string, readonly Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
