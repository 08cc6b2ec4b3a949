import type { Changes } from '../events';

/** What a name is the name of: its stand-in says no more. */
export type NamedRole = 'practitioner' | 'relative' | 'auditor' | 'operator' | 'system' | 'source system';

/** Gives stand-ins. The same thing always has the same one, unlike things never share one. */
export interface Masker {
  readonly id: (id: string) => string;
  readonly text: (text: string) => string;
  readonly name: (role: NamedRole, key: string) => string;
  /** A unit by its id, or by its name where that is all there is. */
  readonly unit: (key: string) => string;
}

/** Says of one kind of value what may be shown of it. There is no rule that hands on a text as it stands. */
export interface Rule<Value> {
  /** What may be shown; nothing of a value that does not have the form which the rule knows. */
  readonly mask: (value: unknown, masker: Masker) => Value | undefined;
  /** The places (JSON Pointers) that do not have the form. */
  readonly misfits: (value: unknown, path: string) => readonly string[];
}

/** A rule for a field that may be left out. */
export interface Optional<Value> extends Rule<Value> {
  readonly isOptional: true;
}

/** A rule for each field, so that a new field without one does not compile. */
export type FieldRules<Thing> = {
  readonly [Field in keyof Thing]-?: undefined extends Thing[Field]
    ? Optional<Exclude<Thing[Field], undefined>>
    : Rule<Thing[Field]>;
};

export const rule = <Raw, Value>(
  fits: (value: unknown) => value is Raw,
  mask: (value: Raw, masker: Masker) => Value,
): Rule<Value> => ({
  mask: (value, masker) => (fits(value) ? mask(value, masker) : undefined),
  misfits: (value, path) => (fits(value) ? [] : [path]),
});

export const optional = <Value>(inner: Rule<Value>): Optional<Value> => ({ ...inner, isOptional: true });

const orNull = <Value>(inner: Rule<Value>): Rule<Value | null> => ({
  mask: (value, masker) => (value === null ? null : inner.mask(value, masker)),
  misfits: (value, path) => (value === null ? [] : inner.misfits(value, path)),
});

export const list = <Value>(inner: Rule<Value>): Rule<readonly Value[]> => ({
  mask: (values, masker) =>
    Array.isArray(values)
      ? values.map((value) => inner.mask(value, masker)).filter((value) => value !== undefined)
      : undefined,
  misfits: (values, path) =>
    Array.isArray(values) ? values.flatMap((value, at) => inner.misfits(value, `${path}/${at}`)) : [path],
});

/** A thing with these fields, in the order in which it has them; any other that is found in it is left behind. */
export function record<Thing extends object>(fields: NoInfer<FieldRules<Thing>>): Rule<Thing> {
  const rules = new Map(Object.entries<Rule<unknown>>(fields));
  return {
    mask: (thing, masker) => {
      if (!isRecord(thing)) return undefined;
      const shown = Object.entries(thing).map(
        ([name, value]) => [name, rules.get(name)?.mask(value, masker)] as const,
      );
      // The type asks for a rule for each field of the thing, and each rule answers with the field's type.
      return Object.fromEntries(shown.filter(([, value]) => value !== undefined)) as Thing;
    },
    misfits: (thing, path) =>
      isRecord(thing)
        ? [...rules].flatMap(([name, each]) =>
            thing[name] === undefined && 'isOptional' in each
              ? []
              : each.misfits(thing[name], `${path}/${name}`),
          )
        : [path],
  };
}

/** New values of some of the fields; null takes away an optional one. */
export const changesOf = <Thing extends object>(fields: FieldRules<Thing>): Rule<Changes<Thing>> =>
  record(
    // What is optional can be cleared; the compiler cannot follow the type through the entries.
    Object.fromEntries(
      Object.entries<Rule<unknown>>(fields).map(([name, each]) => [
        name,
        optional('isOptional' in each ? orNull(each) : each),
      ]),
    ) as unknown as FieldRules<Changes<Thing>>,
  );

/** One of several forms: the first that the value has. */
export const either = <One, Other>(one: Rule<One>, other: Rule<Other>): Rule<One | Other> => ({
  mask: (value, masker) => (one.misfits(value, '').length === 0 ? one : other).mask(value, masker),
  misfits: (value, path) => (one.misfits(value, path).length === 0 ? [] : other.misfits(value, path)),
});

/** Those forms of a thing that have this word under the key. */
type Form<Thing, Key extends keyof Thing, Word> = Thing extends unknown
  ? Word extends Thing[Key]
    ? Thing
    : never
  : never;

/** One of several forms, told apart by a word in them. */
export function forms<Thing extends object, Key extends keyof Thing & string>(
  key: Key,
  rules: { readonly [Word in Thing[Key] & string]: Rule<Form<Thing, Key, Word>> },
): Rule<Thing> {
  const known = new Map<unknown, Rule<Thing>>(Object.entries<Rule<Thing>>(rules));
  const ruleFor = (thing: unknown): Rule<Thing> | undefined =>
    isRecord(thing) ? known.get(thing[key]) : undefined;
  return {
    mask: (thing, masker) => ruleFor(thing)?.mask(thing, masker),
    misfits: (thing, path) => ruleFor(thing)?.misfits(thing, path) ?? [`${path}/${key}`],
  };
}

/** The same with other values for some fields, which tell nothing but who is who. */
export const naming = <Thing extends object>(
  inner: Rule<Thing>,
  names: (thing: Thing, masker: Masker) => Partial<Thing>,
): Rule<Thing> => ({
  mask: (value, masker) => {
    const masked = inner.mask(value, masker);
    const isWhole = inner.misfits(value, '').length === 0;
    return masked && isWhole ? { ...masked, ...names(value as Thing, masker) } : masked;
  },
  misfits: inner.misfits,
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
