import { Inject, Injectable } from '@nestjs/common';
import { FoldedStreams } from '../streams/folded-streams';
import { identityKind, identityStream, providerKind, providerStream } from '../events/stream-kind';
import { KEYS } from '../ports/keys';
import { personKeyOf, practitionerIdOf, providerIdOf } from './pseudonyms';
import type { Keys } from '../ports/keys';
import type { Identity } from '../ports/authentication';
import type { PersonKey, PractitionerId, ProviderId } from '../../kernel/ids';
import type { Caller } from './caller';

interface Pseudonyms {
  readonly personKey: PersonKey | undefined;
  readonly practitionerId: PractitionerId | undefined;
  readonly providerId: ProviderId | undefined;
}

/** Turns what a token says into who is asking, with the register's own ids and names. */
@Injectable()
export class Callers {
  /** An identity is the same object for as long as its token is known, and hashing it takes longer than the rest. */
  readonly #pseudonyms = new WeakMap<Identity, Pseudonyms>();

  constructor(
    private readonly streams: FoldedStreams,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  async resolve(identity: Identity): Promise<Caller> {
    const { role, name } = identity;
    const { personKey, practitionerId, providerId } = this.#pseudonymsOf(identity);
    if (role === 'citizen') return this.#citizen(name, personKey);
    const unit = await this.#unit(providerId);
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
    const { state } = await this.streams.loadToRead(identityKind, identityStream(personKey));
    const { patientId } = state;
    return {
      role: patientId ? 'patient' : 'relative',
      name,
      key: personKey,
      personKey,
      ...(patientId && { patientId }),
    };
  }

  #pseudonymsOf(identity: Identity): Pseudonyms {
    const known = this.#pseudonyms.get(identity);
    if (known) return known;
    const { nationalId, hprNumber, organisationNumber } = identity;
    const pseudonyms = {
      personKey: nationalId ? personKeyOf(this.keys, nationalId) : undefined,
      practitionerId: hprNumber ? practitionerIdOf(this.keys, hprNumber) : undefined,
      providerId: organisationNumber ? providerIdOf(organisationNumber) : undefined,
    };
    this.#pseudonyms.set(identity, pseudonyms);
    return pseudonyms;
  }

  async #unit(providerId: ProviderId | undefined): Promise<Caller['unit']> {
    if (!providerId) return undefined;
    const { state } = await this.streams.loadToRead(providerKind, providerStream(providerId));
    if (state.status !== 'open') return undefined;
    return { providerId: state.providerId, name: state.name, kind: state.kind };
  }
}
