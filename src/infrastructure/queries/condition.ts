import type { Scalar } from '../../application/ports/read-store';

export type Comparison = 'gt' | 'gte' | 'lt' | 'lte';

/** What one field must fulfil. */
export type Test =
  | { readonly field: string; readonly operator: 'in'; readonly values: readonly Scalar[] }
  | { readonly field: string; readonly operator: Comparison; readonly value: Scalar };

/**
 * A filter as a list of tests that must all hold. Its types are not trusted: values can come from a request, where
 * an object in the place of a text would be an operator (`{"$ne": null}`).
 * @throws TypeError
 */
export function parseWhere(where: object): readonly Test[] {
  const conditions: readonly (readonly [string, unknown])[] = Object.entries(where);
  return conditions.flatMap(([field, condition]) => parseCondition(field, condition));
}

function parseCondition(field: string, condition: unknown): readonly Test[] {
  if (isScalar(condition)) return [{ field, operator: 'in', values: [condition] }];
  if (typeof condition !== 'object' || Array.isArray(condition)) {
    throw new TypeError(`The filter on ${field} is not a condition`);
  }
  const operators: readonly (readonly [string, unknown])[] = Object.entries(condition);
  // An empty condition would match everything: whoever means that leaves the field out.
  if (operators.length === 0) throw new TypeError(`The filter on ${field} has no operator`);
  return operators.map(([operator, operand]) => parseTest(field, operator, operand));
}

function parseTest(field: string, operator: string, operand: unknown): Test {
  switch (operator) {
    case 'in':
      if (!Array.isArray(operand)) throw new TypeError(`The filter on ${field} has no list of values`);
      return { field, operator, values: operand.map((value: unknown) => parseScalar(field, value)) };
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return { field, operator, value: parseScalar(field, operand) };
    default:
      throw new TypeError(`The filter on ${field} has an unknown operator ${operator}`);
  }
}

export function parseScalar(field: string, value: unknown): Scalar {
  if (!isScalar(value)) throw new TypeError(`The value of ${field} is not a text, number, boolean or null`);
  return value;
}

/** NaN and the infinities are not in JSON; SQLite would read NaN as null. */
function isScalar(value: unknown): value is Scalar {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}
