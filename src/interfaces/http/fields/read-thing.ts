import type { Finding } from '../../../kernel/domain-error';
import { fieldsOf } from './field';
import type { Field, Thing } from './field';
import { variantFor } from './variants';

/** What was found wrong while a thing was read; the fields' own rules are asked later. */
export interface Findings {
  readonly unknown: Finding[];
  readonly invalid: Finding[];
}

const maxFindings = 50;

/**
 * Makes an instance of the class from what was sent, field by field. Nothing is copied that the class does not know,
 * and nothing is followed deeper than the classes go, so neither names nor depth can do harm.
 */
export function readThing(thing: Thing, sent: object, at: string, findings: Findings): object {
  const chosen = variantFor(thing, sent);
  const fields = fieldsOf(chosen);
  const made: Record<string, unknown> = Object.create(chosen.prototype as object) as Record<string, unknown>;
  for (const [name, value] of Object.entries(sent)) {
    const field = fields.get(name);
    if (field) made[name] = readField(field, value, `${at}/${name}`, findings);
    else
      note(findings.unknown, `${at}/${printable(name)}`, 'unknown-field', 'is not a field that can be set');
  }
  return made;
}

function readField(
  { thing, isList, normalise }: Field,
  sent: unknown,
  at: string,
  findings: Findings,
): unknown {
  if (!thing) return normalise ? normalise(sent) : sent;
  if (!isList) return readOne(thing(), sent, at, findings);
  if (!Array.isArray(sent)) return sent;
  return sent.map((entry: unknown, index) => readOne(thing(), entry, `${at}/${String(index)}`, findings));
}

function readOne(thing: Thing, sent: unknown, at: string, findings: Findings): unknown {
  if (isObject(sent)) return readThing(thing, sent, at, findings);
  // Null is left to the field's presence: it may mean that the field is cleared.
  if (sent !== null) note(findings.invalid, at, 'invalid', 'must be an object');
  return sent;
}

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function note(list: Finding[], pointer: string, code: string, message: string): void {
  if (list.length < maxFindings) list.push({ pointer, code, message: `${lastOf(pointer)} ${message}` });
}

const lastOf = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1);

// A name is the caller's own text: what cannot be a field's name, or could be a person's number, is not repeated.
const printable = (name: string): string =>
  /^[A-Za-z_$][\w$.-]{0,63}$/.test(name) && !/\d{6}/.test(name) ? name : '(unprintable)';
