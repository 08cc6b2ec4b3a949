import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { notFound } from '../../../application/errors';
import { parseUuid } from '../fields/uuid';
import { requestOf } from './asker';
import { pathPart } from './exchange';

type Schema = Readonly<Record<string, string | string[]>>;

/** A part of the address. What it cannot be is not there: 404. */
export const PathPart =
  (name: string, schema: Schema, parse: (text: string) => string | null): ParameterDecorator =>
  (target, method, index) => {
    const part = createParamDecorator((_: unknown, context: ExecutionContext): string => {
      const text = pathPart(requestOf(context), name);
      const value = text === undefined ? null : parse(text);
      if (value === null) throw notFound();
      return value;
    });
    part()(target, method, index);
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (descriptor) ApiParam({ name, schema })(target, method, descriptor);
  };

export const PathId = (name: string): ParameterDecorator =>
  PathPart(name, { type: 'string', format: 'uuid' }, parseUuid);

export const PathWord = (name: string, words: readonly string[]): ParameterDecorator =>
  PathPart(name, { type: 'string', enum: [...words] }, (text) => (words.includes(text) ? text : null));
