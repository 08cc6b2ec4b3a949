import { ValidateBy } from 'class-validator';

/** A JSON Schema fragment, for the OpenAPI document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The names by which the document finds the schema that a rule of ours carries. */
export const ruleNames = new Set<string>();

/** A class-validator rule that brings its own schema along, so that judging and document cannot drift. */
export function rule(
  name: string,
  schema: JsonSchema,
  holds: (value: unknown) => boolean,
  message: string,
): (options?: { readonly each: boolean }) => PropertyDecorator {
  ruleNames.add(name);
  return (options) =>
    ValidateBy(
      {
        name,
        constraints: [schema],
        validator: {
          validate: holds,
          defaultMessage: () => (options?.each ? `$property: each ${message}` : `$property ${message}`),
        },
      },
      options,
    );
}
