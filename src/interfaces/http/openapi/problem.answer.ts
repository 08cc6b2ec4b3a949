import { Type } from '@sinclair/typebox';
import type { ResponseObject } from './open-api-types';
import { problems } from '../conventions/problem-table';
import { Actor } from './shared.answer';
import { answer, instant, words } from './answers';

/** RFC 9457. */
export const problemSchema = answer({
  type: Type.String({ format: 'uri' }),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: words(...problems.map(({ code }) => code)),
  errors: Type.Optional(
    Type.Array(answer({ pointer: Type.String(), code: Type.String(), message: Type.String() })),
  ),
  conflicts: Type.Optional(
    Type.Array(
      answer({
        field: Type.String(),
        yours: Type.Unknown(),
        theirs: Type.Unknown(),
        by: Actor,
        at: instant(),
      }),
    ),
  ),
});

export const problemResponse: ResponseObject = {
  description: 'Refused, or failed; the code tells why',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
