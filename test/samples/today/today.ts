import { encode } from '../../../src/application/events/codec';
import {
  accessStream,
  consentStream,
  identityStream,
  planStream,
  providerStream,
  streamKinds,
} from '../../../src/application/events/stream-kind';
import { given } from '../../support/given';
import { event, gpBerg, instant, patientId, personKey, planId, providerId, relativeId } from './names';
import { access, consent, identity, provider } from './other-streams';
import { planContent } from './plan-content';
import { planResponsibility } from './plan-responsibility';
import type { EventVersion } from '../../../src/kernel/versions';
import type { Actor } from '../../../src/kernel/actor';
import type { Decided, DomainEvent, StreamName } from '../../../src/kernel/event';
import type { CommandId } from '../../../src/kernel/ids';
import type { NewEvent } from '../../../src/application/ports/event-store';

/** An event as it is stored, without the place that a store gives it in the order of all. */
export interface Sample extends NewEvent {
  readonly stream: StreamName;
  readonly revision: number;
}

export interface TodaysType {
  readonly category: string;
  readonly type: string;
  /** In which this build writes it. */
  readonly version: number;
  /** As this build stores it. */
  readonly samples: readonly Sample[];
}

const streams = [
  { stream: planStream(planId), events: { ...planContent, ...planResponsibility } },
  { stream: consentStream(patientId), events: consent },
  { stream: providerStream(providerId), events: provider },
  { stream: accessStream(patientId), events: access },
  { stream: identityStream(personKey), events: identity },
] as const;

const anne: Actor = { role: 'relative', name: 'Anne Hansen', relativeId, onBehalfOf: 'Pål Hansen' };
/** Who has done it, in every sample of the type. */
export const authorOf = (type: string): Actor => (type === 'PatientCommented' ? anne : gpBerg);

/** What is known of every sample besides its data. */
export const circumstances = {
  occurredAt: instant('2026-01-12T08:00:00.000Z'),
  recordedAt: instant('2026-02-24T23:30:00.000Z'),
  lateReason: 'Nettet var nede',
  sourceSystem: 'journal-x',
  commandId: 'f0000000-0000-4000-8000-000000000001' as CommandId,
  fingerprint: 'keyed-hash-of-the-request',
} as const;

/** Every event type as this build stores it, kind of stream by kind of stream, each in the order of its story. */
export const todaysTypes: readonly TodaysType[] = streams.flatMap(({ stream, events }) => {
  const kind = given(streamKinds.find(({ category }) => stream.startsWith(`${category}-`)));
  let revision = 0;
  return Object.entries<readonly unknown[]>(events).map(([type, forms]) => {
    const samples = forms.map((data) =>
      sample({ type, data, occurredAt: circumstances.occurredAt }, stream, revision++),
    );
    const { version } = given((kind.versions as Record<string, EventVersion>)[type], `version of ${type}`);
    return { category: kind.category, type, version, samples };
  });
});

function sample(decided: Decided<DomainEvent>, stream: StreamName, revision: number): Sample {
  const { occurredAt: _, ...told } = circumstances;
  const correlationId = 'f0000000-0000-4000-8000-000000000002';
  const causationId = 'f0000000-0000-4000-8000-000000000003';
  const provenance = { ...told, by: authorOf(decided.type), correlationId, causationId };
  const end = { stream, nextRevision: revision, chainHash: '' };
  const { id, type, data, metadata } = encode(decided, event(revision), end, provenance);
  return { stream, revision, id, type, data, metadata };
}
