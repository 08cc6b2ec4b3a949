/** How the stored data of one event type became what it is today; each step lifts it by one version. */
export interface EventVersion {
  /** What is written now. */
  readonly version: number;
  /** The step at index 0 lifts version 1 to 2, and so on. */
  readonly upcasts: readonly ((data: unknown) => unknown)[];
}

/** A row per event type, so that a type without a stored version does not compile. */
export type EventVersions<Type extends string> = { readonly [T in Type]: EventVersion };

export const firstVersion: EventVersion = { version: 1, upcasts: [] };
