import type { Decider } from '../../kernel/decider';
import type { PatientId } from '../../kernel/ids';
import type { IdentityEvent } from './events';

export interface IdentityCommand {
  readonly type: 'IdentifyPerson';
  readonly sealedNationalId: string;
}

export interface IdentityState {
  readonly patientId: PatientId | null;
}

/** The first event reserves the number; whoever comes later gets the same id. */
export const identityDecider: Decider<IdentityState, IdentityCommand, IdentityEvent> = {
  initialState: { patientId: null },
  decide: (state, { sealedNationalId }, { occurredAt, newId }) =>
    state.patientId
      ? []
      : [
          {
            type: 'PersonIdentified',
            data: { patientId: newId('patient') as PatientId, sealedNationalId },
            occurredAt,
          },
        ],
  evolve: (_state, { data }) => ({ patientId: data.patientId }),
};
