import type { Provider } from '../../src/domain/provider/events';

export interface ProviderDocument extends Provider {
  /** For sorting without regard to capitals. */
  readonly nameLower: string;
  readonly closed: boolean;
}

/** An open unit under its name from one of its words on: «øyeavdelingen» finds «Nordlys sykehus, øyeavdelingen». */
export interface ProviderNameEntry {
  readonly nameFrom: string;
  readonly kind: Provider['kind'];
  readonly provider: Provider;
}
