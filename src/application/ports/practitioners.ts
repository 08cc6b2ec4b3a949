import type { PractitionerId } from '../../kernel/ids';

export interface Practitioner {
  readonly practitionerId: PractitionerId;
  readonly name: string;
  readonly unit: string;
}

/** Finds practitioners by name (nationally: the HPR register). */
export interface Practitioners {
  search(text: string, limit: number): Promise<readonly Practitioner[]>;
  find(practitionerId: PractitionerId): Promise<Practitioner | null>;
}

export const PRACTITIONERS = Symbol('Practitioners');
