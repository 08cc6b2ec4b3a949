import { ValidateIf } from 'class-validator';

/** A class that stands for a thing in a body or a query. May be abstract: then its variants are what is made. */
export type Thing<T extends object = object> = abstract new () => T;

/** A field must be there, may be left out, or may also be cleared with null (in a patch). */
export type Presence = 'required' | 'optional' | 'clearable';

/** What is to be known of a field beside its class-validator rules. */
export interface Field {
  readonly presence: Presence;
  /** Brings a well-formed value into the one form that the register keeps; leaves any other as it is. */
  readonly normalise?: (value: unknown) => unknown;
  /** The class of the thing, or of each thing of the list, that the field holds. */
  readonly thing?: () => Thing;
  readonly isList?: boolean;
}

const ownFields = new Map<object, Map<string, Field>>();
const allFields = new Map<object, ReadonlyMap<string, Field>>();

/** Declares a field once: how it is read, whether it must be there, and by which rules it is judged. */
export const field =
  (shape: Field, ...rules: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, name) => {
    const own = ownFields.get(target.constructor) ?? new Map<string, Field>();
    ownFields.set(target.constructor, own.set(String(name), shape));
    for (const rule of [...rules, ...presenceRules[shape.presence]]) rule(target, name);
  };

const presenceRules: Record<Presence, readonly PropertyDecorator[]> = {
  required: [],
  optional: [ValidateIf((_, value) => value !== undefined)],
  clearable: [ValidateIf((_, value) => value !== undefined && value !== null)],
};

/** Own and inherited fields of a class. */
export function fieldsOf(thing: Thing): ReadonlyMap<string, Field> {
  const known = allFields.get(thing);
  if (known) return known;
  const parent: unknown = Object.getPrototypeOf(thing);
  const inherited = isThing(parent) ? fieldsOf(parent) : [];
  const fields = new Map([...inherited, ...(ownFields.get(thing) ?? [])]);
  allFields.set(thing, fields);
  return fields;
}

/** Every class that declares a field of its own, and every class that stands for some of them. */
export const declaredThings = (): readonly Thing[] => [...ownFields.keys(), ...unions].filter(isThing);

const unions = new Set<object>();
export const declareUnion = (thing: object): unknown => unions.add(thing);

const isThing = (value: unknown): value is Thing => typeof value === 'function' && 'prototype' in value;
