import type { HeaderObject, ParameterObject } from './open-api-types';
import type { Route } from '../conventions/route';

const header = (name: string, description: string, required = false, format?: string): ParameterObject => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', ...(format && { format }) },
});

const idempotencyKey = header(
  'Idempotency-Key',
  'A new UUID for each command; the same for its repeats.',
  true,
  'uuid',
);
const ifMatch = header('If-Match', 'The ETag of the plan that the caller saw.');
const sentToken = header('Consistency-Token', 'From a command: the answer contains at least that write.');
const language = header('Accept-Language', 'nb or en.');
const correlation = header(
  'X-Correlation-Id',
  'A UUID that ties together what belongs together.',
  false,
  'uuid',
);

export function requestHeaders({ kind, takesIfMatch }: Route): readonly ParameterObject[] {
  if (kind === 'command') return [idempotencyKey, ...(takesIfMatch ? [ifMatch] : []), correlation];
  if (kind === 'file') return [language];
  return kind === 'plain' || kind === 'stream' ? [] : [sentToken, language];
}

const told = (description: string, type: 'string' | 'number' = 'string'): HeaderObject => ({
  description,
  schema: { type },
});

const freshness: Readonly<Record<string, HeaderObject>> = {
  'Read-Model-Position': told('How far the read model had come.'),
  'Read-Model-Age': told('Seconds since it last had everything.', 'number'),
  'Read-Model-Unconfirmed': told(
    'true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out.',
  ),
  'Read-Model-Incomplete': told('true where a fault has stopped what the answer is about; else left out.'),
};
const etag = { ETag: told('The revision, in quotation marks; for If-Match.') };

export function responseHeaders({ kind, isRevisioned }: Route): Record<string, HeaderObject> {
  return {
    ...(isRevisioned && etag),
    ...(kind === 'command' && {
      'Consistency-Token': told('Sent with a query, the answer contains this write.'),
    }),
    ...(kind === 'file' && { 'Content-Disposition': told('A name for the file.') }),
    ...((kind === 'query' || kind === 'list') && freshness),
  };
}
