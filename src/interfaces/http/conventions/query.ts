import type { HttpRequest } from './exchange';
import { fieldsOf } from '../fields/field';
import type { Thing } from '../fields/field';
import { HttpProblem } from './problem';

/** The query parameters as sent: text, or a list where a name is repeated. */
export function queryOf(request: HttpRequest): Readonly<Record<string, unknown>> {
  const { query } = request;
  return typeof query === 'object' && query !== null ? { ...query } : {};
}

/** A parameter that is not known is refused: taken no notice of, it would make a filter seem to hold. */
export function refuseUnknownParameters(request: HttpRequest, known: Thing | undefined): void {
  const fields = known && fieldsOf(known);
  if (Object.keys(queryOf(request)).every((name) => fields?.has(name))) return;
  const allowed = fields ? [...fields.keys()].join(', ') : 'none';
  throw new HttpProblem('invalid-parameter', `Query parameters that are known here: ${allowed}.`);
}
