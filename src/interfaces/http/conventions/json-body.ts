import { isUtf8 } from 'node:buffer';
import { HttpProblem } from './problem';

export const bodyLimit = 256 * 1024;

type Done = (error: Error | null, body?: unknown) => void;
type Parse<Request, Body> = (request: Request, body: Body, done: Done) => void;

/** Reads a body as JSON, by Fastify's own parser behind what it lets pass; an empty body is none. */
export function readJson<Request>(
  parse: (...given: Parameters<Parse<Request, string>>) => unknown,
): Parse<Request, Buffer> {
  return (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    // Read leniently, other bytes would become replacement characters and be stored.
    else if (!isUtf8(body)) done(new HttpProblem('malformed-json', 'Send the body in UTF-8.'));
    else parse(request, body.toString(), done);
  };
}
