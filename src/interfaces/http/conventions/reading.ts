import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Reading as Asked } from '../../../application/queries/messages';
import { askerOf, requestOf } from './asker';
import { parseConsistencyToken } from './consistency-token';

/** Who reads, in which language, and which writes the answer must contain. */
export const Reading = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const request = requestOf(context);
  const atLeast = parseConsistencyToken(request.headers['consistency-token']);
  return {
    caller: askerOf(request).caller,
    ...(atLeast !== undefined && { atLeast }),
    language: languageOf(request.headers['accept-language']),
  };
});
export type Reading = Asked;

/** The first of our languages that the caller names; any kind of Norwegian is answered in bokmål. */
function languageOf(header: string | undefined): 'nb' | 'en' {
  const wanted = /(?:^|,)\s*(nb|nn|no|en)\b/i.exec(header ?? '')?.[1];
  return wanted?.toLowerCase() === 'en' ? 'en' : 'nb';
}
