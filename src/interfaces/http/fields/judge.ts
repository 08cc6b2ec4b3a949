import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import type { Finding } from '../../../kernel/domain-error';
import { readThing } from './read-thing';
import type { Thing } from './field';

/** A thing as its class says, or what is wrong with what was sent. Unknown fields come first: the rest may follow from them. */
export type Judged =
  | { readonly kind: 'good'; readonly thing: object }
  | { readonly kind: 'unknown' | 'invalid'; readonly findings: readonly Finding[] };

// forbidUnknownValues is off for things without rules (an empty body); unknown fields are found when the thing is read.
const options = { forbidUnknownValues: false, validationError: { target: false } };

export function judge(thing: Thing, sent: object): Judged {
  const found = { unknown: [], invalid: [] };
  const made = readThing(thing, sent, '', found);
  if (found.unknown.length > 0) return { kind: 'unknown', findings: found.unknown };
  const findings = [
    ...found.invalid,
    ...validateSync(made, options).flatMap((error) => findingsOf(error, '')),
  ];
  return findings.length === 0
    ? { kind: 'good', thing: made }
    : { kind: 'invalid', findings: distinct(findings) };
}

function findingsOf(error: ValidationError, parent: string): readonly Finding[] {
  const pointer = `${parent}/${error.property}`;
  const code = error.value === undefined ? 'required' : 'invalid';
  const own = Object.values(error.constraints ?? {}).slice(0, 1);
  return [
    ...own.map((message) => ({
      pointer,
      code,
      message: code === 'required' ? `${error.property} is required` : message,
    })),
    ...(error.children ?? []).flatMap((child) => findingsOf(child, pointer)),
  ];
}

const distinct = (findings: readonly Finding[]): readonly Finding[] =>
  findings
    .filter(({ pointer }, index) => findings.findIndex((other) => other.pointer === pointer) === index)
    .slice(0, 50);
