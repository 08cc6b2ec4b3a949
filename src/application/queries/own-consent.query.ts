import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { representationOf } from '../../domain/consent/decider';
import type { ConsentFact, Representation } from '../../domain/consent/events';
import type { PatientId, PractitionerId, RestrictionId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Caller } from '../access/caller';
import { onlyFor } from '../access/refusals';
import { notFound } from '../errors';
import { consentKind, consentStream } from '../events/stream-kind';
import { CLOCK } from '../ports/clock';
import type { Clock } from '../ports/clock';
import { EVENT_STORE } from '../ports/event-store';
import type { EventStore } from '../ports/event-store';
import { factsOf } from '../streams/facts';
import { FoldedStreams } from '../streams/folded-streams';
import { withoutDelay } from './answer';
import { ListRepresentations, ListRestrictions } from './messages';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from './answer';

interface Items<Item> {
  readonly items: readonly Item[];
}

export interface Restriction {
  readonly restrictionId: RestrictionId;
  readonly scope: 'practitioner';
  readonly practitionerId: PractitionerId;
  /** As he was called when he was blocked. */
  readonly name: string;
  readonly since: Instant;
}

/** Whom the patient has shut out, the latest first; from his own stream, for himself alone. */
@QueryHandler(ListRestrictions)
export class RestrictionsQuery implements IQueryHandler<ListRestrictions> {
  constructor(@Inject(EVENT_STORE) private readonly events: EventStore) {}

  async execute({ patientId, caller }: ListRestrictions): Promise<Answer<Items<Restriction>>> {
    mustBeHimself(caller, patientId);
    const standing = new Map<RestrictionId, Restriction>();
    for await (const fact of factsOf(this.events, consentKind, consentStream(patientId))) {
      keepRestriction(standing, fact);
    }
    return withoutDelay({ items: [...standing.values()].reverse() });
  }
}

function keepRestriction(standing: Map<RestrictionId, Restriction>, fact: ConsentFact): void {
  if (fact.type === 'PractitionerUnblocked') standing.delete(fact.data.restrictionId);
  if (fact.type !== 'PractitionerBlocked') return;
  const { restrictionId, practitionerId, name } = fact.data;
  const since = fact.occurredAt;
  standing.set(restrictionId, { restrictionId, scope: 'practitioner', practitionerId, name, since });
}

export type RepresentationItem = Omit<Representation, 'personKey'>;

/** Who represents the patient now, and in what; for himself alone. */
@QueryHandler(ListRepresentations)
export class RepresentationsQuery implements IQueryHandler<ListRepresentations> {
  constructor(
    private readonly streams: FoldedStreams,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ patientId, caller }: ListRepresentations): Promise<Answer<Items<RepresentationItem>>> {
    mustBeHimself(caller, patientId);
    const { state } = await this.streams.loadToRead(consentKind, consentStream(patientId));
    const now = this.clock.now();
    const items = Object.values(state.representations)
      .filter((one) => representationOf(state, one.personKey, now)?.relativeId === one.relativeId)
      .map(({ personKey: _, ...shown }) => shown);
    return withoutDelay({ items });
  }
}

/** A practitioner may know that there is a patient; nobody else learns it. @throws ApplicationError forbidden, not-found */
function mustBeHimself(caller: Caller, patientId: PatientId): void {
  if (caller.patientId === patientId) return;
  throw caller.role === 'practitioner' ? onlyFor('himself') : notFound();
}
