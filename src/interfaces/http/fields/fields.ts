import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { parseInstant, parsePlainDay } from '../../../kernel/instant';
import { parseUuid, uuidPattern } from './uuid';
import { field } from './field';
import type { Presence, Thing } from './field';
import { rule } from './rule';
import { cleanText, isText, longText, shortText, textSchema } from './text';

const maxEntries = 200;

/** Reads a text; anything else stays as it is, to be refused by the rule. */
const onText =
  (read: (text: string) => unknown) =>
  (value: unknown): unknown =>
    typeof value === 'string' ? (read(value) ?? value) : value;
const onTexts =
  (read: (text: string) => unknown) =>
  (value: unknown): unknown =>
    Array.isArray(value) ? value.map(onText(read)) : value;

const textRule = (name: string, max: number) =>
  rule(
    name,
    textSchema(max),
    (value) => isText(value, max),
    `must be a text of 1 to ${String(max)} characters`,
  );
const longRule = textRule('long-text', longText);
const shortRule = textRule('short-text', shortText);
const idRule = rule(
  'id',
  { type: 'string', format: 'uuid' },
  (value) => typeof value === 'string' && uuidPattern.test(value),
  'must be a UUID',
);
// Past the year 9999 an instant no longer has the one width by which instants are ordered.
const instantRule = rule(
  'instant',
  { type: 'string', format: 'date-time' },
  (value) => typeof value === 'string' && value.length === 24 && parseInstant(value) !== null,
  'must be an instant with a zone, such as 2026-01-12T08:00:00Z',
);
const dayRule = rule(
  'day',
  { type: 'string', format: 'date' },
  (value) => typeof value === 'string' && parsePlainDay(value) !== null,
  'must be a day, such as 2026-12-31',
);
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;
const timeRule = rule(
  'time-of-day',
  { type: 'string', pattern: timeOfDay.source },
  (value) => typeof value === 'string' && timeOfDay.test(value),
  'must be a time of day, such as 21:00',
);
const valueRule = rule(
  'value',
  { anyOf: [{ type: 'number' }, textSchema(shortText)] },
  (value) => Number.isFinite(value) || isText(value, shortText),
  'must be a number or a text of 1 to 200 characters',
);
// ValidateNested lets a missing thing pass.
const objectRule = rule(
  'thing',
  {},
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);
const listRules = [IsArray(), ArrayMaxSize(maxEntries)];

/** Up to 4000 characters. */
export const Text = (presence: Presence = 'required') =>
  field({ presence, normalise: onText(cleanText) }, longRule());
/** Up to 200 characters: titles, names, codes. */
export const Name = (presence: Presence = 'required') =>
  field({ presence, normalise: onText(cleanText) }, shortRule());
export const Id = (presence: Presence = 'required') =>
  field({ presence, normalise: onText(parseUuid) }, idRule());
export const Ids = (presence: Presence = 'required') =>
  field({ presence, normalise: onTexts(parseUuid) }, ...listRules, idRule({ each: true }));
export const Moment = (presence: Presence = 'required') =>
  field({ presence, normalise: onText(parseInstant) }, instantRule());
export const Day = (presence: Presence = 'required') => field({ presence }, dayRule());
export const TimesOfDay = (presence: Presence = 'required') =>
  field({ presence }, ...listRules, timeRule({ each: true }));
export const Word = (words: readonly string[], presence: Presence = 'required') =>
  field({ presence }, IsIn([...words]));
/** At least one of the words. */
export const Words = (words: readonly string[]) =>
  field({ presence: 'required' }, ...listRules, ArrayMinSize(1), IsIn([...words], { each: true }));
export const YesOrNo = () => field({ presence: 'required' }, IsBoolean());
export const Count = (min: number, max: number) =>
  field({ presence: 'required' }, IsInt(), Min(min), Max(max));
export const Quantity = (presence: Presence, ...limits: readonly PropertyDecorator[]) =>
  field({ presence }, IsNumber({ allowNaN: false, allowInfinity: false }), ...limits);
export const NumberOrText = () => field({ presence: 'required', normalise: onText(cleanText) }, valueRule());
/** One thing of a class. */
export const One = (thing: () => Thing, presence: Presence = 'required') =>
  field({ presence, thing }, objectRule(), ValidateNested());
export const Many = (thing: () => Thing, presence: Presence = 'required', minEntries = 0) =>
  field(
    { presence, thing, isList: true },
    ...listRules,
    ArrayMinSize(minEntries),
    ValidateNested({ each: true }),
  );
