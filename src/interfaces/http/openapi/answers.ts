import { Type } from '@sinclair/typebox';
import type { TObject, TProperties, TSchema } from '@sinclair/typebox';

/** Answers hold exactly what they say, so that nothing slips out unseen. */
export const answer = <Fields extends TProperties>(fields: Fields): TObject<Fields> =>
  Type.Object(fields, { additionalProperties: false });

/** An answer that has a name of its own in the document. */
export const named = <Fields extends TProperties>(name: string, fields: Fields): TObject<Fields> =>
  Type.Object(fields, { additionalProperties: false, $id: name });

export const uuid = () => Type.String({ format: 'uuid' });
export const instant = () => Type.String({ format: 'date-time' });
export const day = () => Type.String({ format: 'date' });
export const revision = () => Type.Integer({ minimum: 0 });
export const words = <Words extends readonly string[]>(...list: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...list] });
export const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const changed = (idName: string) => answer({ [idName]: uuid(), revision: revision() });

export const pageOf = <Item extends TSchema>(item: Item) =>
  answer({ items: Type.Array(item), next: orNull(Type.String()) });

export const itemsOf = <Item extends TSchema>(item: Item) => answer({ items: Type.Array(item) });
