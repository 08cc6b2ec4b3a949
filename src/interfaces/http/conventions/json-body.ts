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
    else readText(body.toString(), (text) => parse(request, text, done), done);
  };
}

/** No body of the API goes half as deep; what reads or judges one may follow it by recursion. */
const deepest = 32;

function readText(text: string, parse: (text: string) => unknown, done: Done): void {
  if (depthOf(text) > deepest)
    done(new HttpProblem('invalid-body', 'The body is nested more deeply than any that the API takes.'));
  else parse(text);
}

/** How deep the brackets outside of strings go; stops where it is too deep. */
function depthOf(text: string): number {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length && depth <= deepest; at += 1) {
    const sign = text[at];
    if (sign === '\\' && isInString) at += 1;
    else if (sign === '"') isInString = !isInString;
    else if (!isInString && (sign === '{' || sign === '[')) depth += 1;
    else if (!isInString && (sign === '}' || sign === ']')) depth -= 1;
  }
  return depth;
}
