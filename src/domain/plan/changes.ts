import type { Changes } from './events';

/** Only what really becomes different; null where nothing does. */
export function realChanges<Thing extends object>(
  thing: Thing,
  changes: Changes<Thing>,
): Changes<Thing> | null {
  const different = Object.entries(changes).filter(
    ([field, value]) =>
      value !== undefined && !sameValue((thing as Record<string, unknown>)[field] ?? null, value),
  );
  return different.length > 0 ? (Object.fromEntries(different) as Changes<Thing>) : null;
}

/** Plain JSON, equal in content whatever the order of its keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
