import type { Scalar } from '../../../application/ports/read-store';
import { type Comparison, type Test, parseWhere } from '../../queries/condition';
import { column, typeColumn } from './field';

export type SqlValue = string | number | null;

export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const signs: Record<Comparison, string> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

/** A value is only compared with its own kind: to SQLite true is 1, and every text is greater than every number. */
const jsonTypes = {
  string: `('text')`,
  number: `('integer', 'real')`,
  boolean: `('true', 'false')`,
} as const;
type Kind = keyof typeof jsonTypes;
const kinds: readonly Kind[] = ['string', 'number', 'boolean'];

/** Conditions that must all hold. @throws TypeError for a filter that is not one */
export const whereSql = (where: object): readonly Sql[] => parseWhere(where).map(testSql);

export const bound = (value: Scalar): SqlValue => (typeof value === 'boolean' ? Number(value) : value);

function testSql(test: Test): Sql {
  if (test.operator === 'in') return anyOf(test.field, test.values);
  const { field, operator, value } = test;
  if (value === null) return { text: 'FALSE', values: [] };
  const kind = kinds.find((each) => typeof value === each) ?? 'string';
  return { text: ofKind(field, kind, `${signs[operator]} ?`), values: [bound(value)] };
}

function anyOf(field: string, values: readonly Scalar[]): Sql {
  const alternatives = kinds.flatMap((kind): readonly Sql[] => {
    const same = values.filter((value) => typeof value === kind);
    const marks = same.map(() => '?').join(', ');
    return same.length === 0 ? [] : [{ text: ofKind(field, kind, `IN (${marks})`), values: same.map(bound) }];
  });
  if (values.includes(null)) alternatives.push({ text: `${column(field)} IS NULL`, values: [] });
  if (alternatives.length === 0) return { text: 'FALSE', values: [] };
  return {
    text: `(${alternatives.map(({ text }) => text).join(' OR ')})`,
    values: alternatives.flatMap((alternative) => alternative.values),
  };
}

const ofKind = (field: string, kind: Kind, comparison: string): string =>
  `(${column(field)} ${comparison} AND ${typeColumn(field)} IN ${jsonTypes[kind]})`;
