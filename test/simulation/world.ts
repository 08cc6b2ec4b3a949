import type { Command } from './command';

export interface KnownOffer {
  readonly transferId: string;
  /** A practitioner of the unit that was asked, or the patient. */
  readonly receiver: string;
}

export interface KnownPlan {
  readonly planId: string;
  readonly patientId: string;
  /** The patient's name; it is also how he signs in. */
  readonly patient: string;
  readonly goals: string[];
  readonly measures: string[];
  readonly offers: KnownOffer[];
}

/** What the clients know from the answers that they got, all of them together. */
export class World {
  readonly plans: KnownPlan[] = [];
  /** What follows from what was done: whoever is free does it next. */
  readonly agenda: Command[] = [];
  #patients = 0;

  newPatient(): string {
    this.#patients += 1;
    return `Pasient ${this.#patients}`;
  }

  forget(plan: KnownPlan): void {
    this.plans.splice(this.plans.indexOf(plan), 1);
  }
}
