import { Injectable } from '@nestjs/common';
import { representationOf } from '../../domain/consent/decider';
import { refuse } from '../../kernel/domain-error';
import { providerKind, providerStream } from '../events/stream-kind';
import { FoldedStreams } from '../streams/folded-streams';
import type { PatientConsent } from '../../domain/consent/decider';
import type { PlanCommand } from '../../domain/plan/commands';
import type { Instant } from '../../kernel/instant';
import type { Party } from '../../kernel/party';
import type { PartyRef } from './messages';

/** Makes whole parties of references: they exist, they can act, and the name is the register's own. */
@Injectable()
export class Parties {
  constructor(private readonly streams: FoldedStreams) {}

  /** @throws DomainError provider-not-found, provider-closed, relative-not-found, patient-not-found */
  async resolve(ref: PartyRef, consent: PatientConsent, now: Instant): Promise<Party> {
    switch (ref.kind) {
      case 'provider': {
        const { state } = await this.streams.load(providerKind, providerStream(ref.providerId));
        if (state.status === 'unknown')
          return refuse('provider-not-found', 'There is no such provider unit.');
        if (state.status === 'closed') return refuse('provider-closed', 'The provider unit is closed.');
        return { ...ref, name: state.name };
      }
      case 'relative': {
        const relative = consent.representations[ref.relativeId];
        if (!relative || representationOf(consent, relative.personKey, now) !== relative) {
          return refuse('relative-not-found', 'The patient has no such relative in the register.');
        }
        return { ...ref, name: relative.name };
      }
      case 'patient':
        return consent.patient
          ? { kind: 'patient', name: consent.patient.name }
          : refuse('patient-not-found', 'There is no such patient.');
    }
  }

  /** The command with every party in it whole. */
  async resolveIn(
    intent: PlanCommand<PartyRef>,
    consent: PatientConsent,
    now: Instant,
  ): Promise<PlanCommand> {
    switch (intent.type) {
      case 'OpenPlan':
        return { ...intent, coordinator: await this.resolve(intent.coordinator, consent, now) };
      case 'AddMeasure':
        return { ...intent, responsible: await this.resolve(intent.responsible, consent, now) };
      case 'OfferTransfer':
        return { ...intent, to: await this.resolve(intent.to, consent, now) };
      case 'AddCareTeamMember':
        return { ...intent, party: await this.resolve(intent.party, consent, now) };
      default:
        return intent;
    }
  }
}
