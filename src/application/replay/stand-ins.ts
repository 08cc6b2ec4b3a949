import { createHmac } from 'node:crypto';
import { v4 } from 'uuid';
import type { Masker } from '../../domain/plan/masking/rule';

/** What is known of a unit besides its name: what kind of unit it is. */
export type KindOfUnit = (providerId: string) => string | undefined;

/** What stands for an id. */
export type IdsOf = (id: string) => string;

/** Ids as they are: they lead to nobody but in the register that they are of. */
export const ownIds: IdsOf = (id) => id;

/**
 * Ids made with the key: who throws it away cannot go back to the old ids, and who keeps it gets the same stand-ins again
 * from the same events.
 */
export function otherIds(key: Buffer): IdsOf {
  const ids = new Map<string, string>();
  return (id) => {
    // The same few ids stand in every event of a plan.
    const known =
      ids.get(id) ?? v4({ random: createHmac('sha256', key).update(id).digest().subarray(0, 16) });
    ids.set(id, known);
    return known;
  };
}

/** Stand-ins for one plan. All but the ids are numbered in the order in which they come up. */
export function standIns(idOf: IdsOf, kindOf: KindOfUnit): Masker {
  const numbers = new Map<string, Map<string, number>>();
  const numberOf = (kind: string, thing: string): number => {
    const known = numbers.get(kind) ?? new Map<string, number>();
    numbers.set(kind, known);
    const number = known.get(thing) ?? known.size + 1;
    known.set(thing, number);
    return number;
  };
  return {
    id: idOf,
    // The number tells two texts of one length apart, so that a change of a text stays a change.
    text: (text) => `‹text of ${Array.from(text).length} characters, no. ${numberOf('text', text)}›`,
    name: (role, who) => `${role} ${numberOf(role, who)}`,
    unit: (unit) => {
      const kind = kindOf(unit) ?? 'unit';
      return `${kind} ${numberOf(kind, unit)}`;
    },
  };
}
