import type { OpenAPIObject } from '@nestjs/swagger';

// @nestjs/swagger exports the type of the whole document only.
type Components = NonNullable<OpenAPIObject['components']>;
type Inline<Thing> = Exclude<Thing, { $ref: string }>;

export type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
export type ParameterObject = Inline<NonNullable<OperationObject['parameters']>[number]>;
export type ResponseObject = Inline<NonNullable<Components['responses']>[string]>;
export type HeaderObject = Inline<NonNullable<Components['headers']>[string]>;
export type SchemaObject = Inline<NonNullable<Components['schemas']>[string]>;
