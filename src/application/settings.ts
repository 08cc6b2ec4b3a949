/** What an installation decides about its own behaviour. */
export interface Settings {
  /** Only synthetic identity numbers are taken (with the local issuer, always). */
  readonly isSyntheticOnly: boolean;
}

export const SETTINGS = Symbol('Settings');
