import { parseInstant, parsePlainDay } from '../../../kernel/instant';
import type { Instant, PlainDay } from '../../../kernel/instant';
import { rule } from './rule';
import type { Rule } from './rule';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Anything that a person has written: its length alone. */
export const text: Rule<string> = rule(isText, (value, masker) => masker.text(value));

/** A name whose stand-in follows from what stands beside it. */
export const hidden: Rule<string> = rule(isText, () => '‹name›');

/** Any id: another one, the same wherever the first stood. */
export const id = <Id extends string>(): Rule<Id> => rule(isText, (value, masker) => masker.id(value) as Id);

/** One of the words that the domain has for it. */
export const word = <Word extends string>(words: Readonly<Record<Word, true>>): Rule<Word> =>
  rule(
    (value): value is Word => isText(value) && Object.hasOwn(words, value),
    (value) => value,
  );

export const flag: Rule<boolean> = rule(
  (value) => typeof value === 'boolean',
  (value) => value,
);

export const yes: Rule<true> = rule(
  (value) => value === true,
  (value) => value,
);

// Eight digits are a telephone number, eleven an identity number; nothing that is measured has as many.
const isShort = (value: number): boolean => Math.abs(value) < 1e7;

export const number: Rule<number> = rule(
  (value): value is number => typeof value === 'number' && isShort(value),
  (value) => value,
);

/** A measured value: a number as it is, what is written in words by its length. */
export const numberOrText: Rule<number | string> = rule(
  (value): value is number | string => isText(value) || typeof value === 'number',
  (value, masker) => (typeof value === 'number' && isShort(value) ? value : masker.text(String(value))),
);

export const instant: Rule<Instant> = rule(
  (value): value is Instant => isText(value) && parseInstant(value) === value,
  (value) => value,
);

const isDay = (value: unknown): value is PlainDay => isText(value) && parsePlainDay(value) !== null;

export const day: Rule<PlainDay> = rule(isDay, (value) => value);

/** The year alone, told as its first day. */
export const yearOfBirth: Rule<PlainDay> = rule(isDay, (value) => `${value.slice(0, 4)}-01-01` as PlainDay);

export const timeOfDay: Rule<string> = rule(
  (value): value is string => isText(value) && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  (value) => value,
);

/** That there is a reference into the medication list, not to what. */
export const medicationRef: Rule<string> = rule(isText, () => 'PLL');
