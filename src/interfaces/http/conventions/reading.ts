import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import Negotiator from 'negotiator';
import type { Reading as QueryReading } from '../../../application/queries/answer';
import { askerOf, requestOf } from './asker';
import { parseConsistencyToken } from './consistency-token';
import type { HttpRequest } from './exchange';

/** Who reads, in which language, and which writes the answer must contain. */
export const Reading = createParamDecorator((_: unknown, context: ExecutionContext): QueryReading => {
  const request = requestOf(context);
  const atLeast = parseConsistencyToken(request.headers['consistency-token']);
  return {
    caller: askerOf(request).caller,
    ...(atLeast !== undefined && { atLeast }),
    language: languageOf(request.headers),
  };
});
export type Reading = QueryReading;

const understood = ['nb', 'no', 'nn', 'en'];

/** The one of our languages that the caller likes best; any kind of Norwegian is answered in bokmål. */
const languageOf = (headers: HttpRequest['headers']): 'nb' | 'en' =>
  new Negotiator({ headers }).language(understood) === 'en' ? 'en' : 'nb';
