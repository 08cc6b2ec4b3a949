import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { declaredThings, fieldsOf } from '../fields/field';
import type { Field, Thing } from '../fields/field';
import { ruleNames } from '../fields/rule';
import type { JsonSchema } from '../fields/rule';
import { variantsOf } from '../fields/variants';

const refTo = (thing: Thing): JsonSchema => ({ $ref: `#/components/schemas/${thing.name}` });

/** The schemas of all bodies and queries, from the very rules by which they are judged. */
export function requestSchemas(): Readonly<Record<string, JsonSchema>> {
  const byRules = validationMetadatasToSchemas({
    additionalConverters: Object.fromEntries([...ruleNames].map((name) => [name, carriedSchema])),
  });
  return Object.fromEntries(
    declaredThings().map((thing) => [thing.name, schemaOf(thing, byRules[thing.name])]),
  );
}

const carriedSchema = ({ constraints }: { readonly constraints: readonly JsonSchema[] }): JsonSchema =>
  constraints[0] ?? {};

function schemaOf(thing: Thing, byRules: object | undefined): JsonSchema {
  const variants = variantsOf(thing);
  if (variants.length > 0) return { oneOf: variants.map(refTo) };
  const { properties: ruled = {} } = (byRules ?? {}) as {
    readonly properties?: Readonly<Record<string, JsonSchema>>;
  };
  const fields = [...fieldsOf(thing)];
  const required = fields.filter(([, { presence }]) => presence === 'required').map(([name]) => name);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      fields.map(([name, field]) => [name, fieldSchema(field, ruled[name] ?? {})]),
    ),
  };
}

function fieldSchema({ thing, isList, presence }: Field, ruled: JsonSchema): JsonSchema {
  const inner = thing ? refTo(thing()) : null;
  const schema = inner && isList ? { ...ruled, items: inner } : (inner ?? ruled);
  return presence === 'clearable' ? { anyOf: [schema, { type: 'null' }] } : schema;
}
