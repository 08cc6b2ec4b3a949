import { Inject, Injectable } from '@nestjs/common';
import { FoldedStreams } from '../streams/folded-streams';
import { identityKind, identityStream, providerKind, providerStream } from '../events/stream-kind';
import { KEYS } from '../ports/keys';
import { personKeyOf, practitionerIdOf, providerIdOf } from './pseudonyms';
import type { Keys } from '../ports/keys';
import type { Identity } from '../ports/authentication';
import type { Caller } from './caller';

/** Turns what a token says into who is asking, with the register's own ids and names. */
@Injectable()
export class Callers {
  constructor(
    private readonly streams: FoldedStreams,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  async resolve(identity: Identity): Promise<Caller> {
    const { role, name, nationalId, hprNumber } = identity;
    const personKey = nationalId ? personKeyOf(this.keys, nationalId) : undefined;
    if (role === 'citizen') return this.#citizen(name, personKey);
    const practitionerId = hprNumber ? practitionerIdOf(this.keys, hprNumber) : undefined;
    const unit = await this.#unit(identity.organisationNumber);
    return {
      role,
      name,
      key: practitionerId ?? personKey ?? `${role}/${name}`,
      ...(personKey && { personKey }),
      ...(practitionerId && { practitionerId }),
      ...(unit && { unit }),
    };
  }

  async #citizen(name: string, personKey: Caller['personKey']): Promise<Caller> {
    if (!personKey) return { role: 'relative', name, key: `citizen/${name}` };
    const { state } = await this.streams.load(identityKind, identityStream(personKey));
    const { patientId } = state;
    return {
      role: patientId ? 'patient' : 'relative',
      name,
      key: personKey,
      personKey,
      ...(patientId && { patientId }),
    };
  }

  async #unit(organisationNumber: string | undefined): Promise<Caller['unit']> {
    if (!organisationNumber) return undefined;
    const { state } = await this.streams.load(providerKind, providerStream(providerIdOf(organisationNumber)));
    if (state.status !== 'open') return undefined;
    return { providerId: state.providerId, name: state.name, kind: state.kind };
  }
}
