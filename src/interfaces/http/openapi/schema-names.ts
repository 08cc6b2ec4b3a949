import type { SchemaObject } from './open-api-types';
import type { JsonSchema } from '../fields/rule';

/** Gives schemas that have a name one place in the document, and refers to them from everywhere else. */
export class SchemaNames {
  private readonly schemas = new Map<string, JsonSchema>();

  constructor(private readonly requests: Readonly<Record<string, JsonSchema>>) {}

  /** The schema with a reference in place of every named one inside it, itself included. */
  refer(schema: unknown): SchemaObject {
    return this.replace(schema) as SchemaObject;
  }

  /** The schema of a body's or a query's class. */
  request(name: string): JsonSchema {
    const schema = this.requests[name];
    if (!schema) throw new Error(`No class ${name} declares fields`);
    return schema;
  }

  /** All that was referred to, in the order of the names. */
  used(more: Readonly<Record<string, JsonSchema>>): Record<string, SchemaObject> {
    for (const [name, schema] of Object.entries(more)) this.schemas.set(name, this.inner(schema));
    return Object.fromEntries(
      [...this.schemas]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, schema]) => [name, schema as SchemaObject]),
    );
  }

  private replace(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map((entry) => this.replace(entry));
    if (typeof schema !== 'object' || schema === null) return schema;
    const { $id, $ref } = schema as JsonSchema;
    if (typeof $ref === 'string') this.noteRequest($ref);
    if (typeof $id !== 'string') return this.inner(schema);
    if (!this.schemas.has($id)) {
      // Reserved first: a schema may refer to itself.
      this.schemas.set($id, {});
      this.schemas.set($id, this.inner(schema));
    }
    return { $ref: `#/components/schemas/${$id}` };
  }

  private inner(schema: object): JsonSchema {
    const entries = Object.entries(schema).filter(([key]) => key !== '$id');
    return Object.fromEntries(entries.map(([key, value]) => [key, this.replace(value)]));
  }

  private noteRequest(ref: string): void {
    const name = ref.slice(ref.lastIndexOf('/') + 1);
    if (this.schemas.has(name) || !this.requests[name]) return;
    this.schemas.set(name, {});
    this.schemas.set(name, this.inner(this.requests[name]));
  }
}
