import createClient from 'openapi-fetch';
import type { Middleware } from 'openapi-fetch';
import { rememberWrite, tokenFor } from './consistency';
import { noteFreshness } from './freshness';
import { Problem } from './problem';
import { noteSessionEnd } from './session-end';
import type { paths } from './schema';

const readersLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', document.documentElement.lang);
  },
};

const ownWrites: Middleware = {
  onRequest({ request, schemaPath }) {
    const token = request.method === 'GET' ? tokenFor(new URL(request.url).pathname) : undefined;
    // What is outside the contract knows no token.
    if (token !== undefined && schemaPath.startsWith('/api/v1'))
      request.headers.set('consistency-token', token);
  },
  onResponse({ request, response }) {
    const token = response.headers.get('consistency-token');
    if (token !== null) rememberWrite(token, { path: new URL(request.url).pathname });
    noteFreshness(new URL(request.url).pathname, response.headers);
  },
};

const refusals: Middleware = {
  async onResponse({ response, schemaPath }) {
    if (response.ok) return;
    if (response.status === 401 && schemaPath !== '/session') noteSessionEnd(true);
    throw await Problem.of(response);
  },
};

/** The register, typed by its own document. The session is a cookie that no script can read. */
export const http = createClient<paths>({ baseUrl: location.origin });
// What is named last sees an answer first.
http.use(refusals, ownWrites, readersLanguage);

/** What the register answered. @throws Problem where it refused */
export async function answered<T>(call: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data } = await call;
  // A refusal has been thrown by now; a command without an answer body has `undefined` as its type.
  return data as T;
}
