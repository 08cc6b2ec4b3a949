import type { Changes } from '../../src/domain/plan/events';

/** The thing with its new values; a null takes the field away. */
export function withChanges<Thing extends object>(thing: Thing, changes: Changes<Thing>): Thing {
  const entries = Object.entries({ ...thing, ...changes }).filter(([, value]) => value !== null);
  // Only an optional field can be cleared, so what remains is still a Thing; the type system cannot follow that.
  return Object.fromEntries(entries) as Thing;
}
