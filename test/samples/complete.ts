import type { DomainEvent } from '../../src/kernel/event';

/** With everything in it that may be left out, and something in each list: so it shows the whole shape of its type. */
export type Complete<Value> = Value extends string | number | boolean | null
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly [Complete<Item>, ...Complete<Item>[]]
    : { readonly [Key in keyof Value]-?: Complete<Exclude<Value[Key], undefined>> };

/**
 * The data of every event type as this build writes it: a list, one for each form that it can take. A type, or a field
 * of a type, that is missing here does not compile.
 */
export type Today<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: readonly [
    Complete<Extract<Event, { readonly type: Type }>['data']>,
    ...Complete<Extract<Event, { readonly type: Type }>['data']>[],
  ];
};
