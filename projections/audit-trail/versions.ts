import { openEnd } from '../../src/kernel/instant';
import type { Instant } from '../../src/kernel/instant';
import type { FieldHistory, Version } from './document';

/** What the register knew with a revision, looked at as at an instant. */
export interface Moment {
  readonly revision: number;
  readonly at: Instant;
}

/** With every event, and with all that is agreed for later. */
export const asAgreed: Moment = { revision: Number.MAX_SAFE_INTEGER, at: openEnd };

/** The version that counts at the moment: the last one that has begun, or else the first. */
export function versionAt(versions: readonly Version[], { revision, at }: Moment): Version | undefined {
  const known = versions.filter((version) => counts(version, revision));
  return known.findLast(({ from }) => from === undefined || from <= at) ?? known[0];
}

/** The field's value at the moment; null where it has none. */
export const valueAt = (fields: FieldHistory['fields'], path: string, moment: Moment = asAgreed): unknown =>
  versionAt(fields[path] ?? [], moment)?.value ?? null;

const counts = ({ revision, takenBack }: Version, known: number): boolean =>
  revision <= known && !(takenBack && takenBack.revision <= known);
