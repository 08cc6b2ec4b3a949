import type { HttpRequest } from '../conventions/exchange';
import { HttpProblem } from '../conventions/problem';

const readOnly = ['GET', 'HEAD', 'OPTIONS'];

/** A browser sends the cookie by itself, so what changes something must have been sent by our own pages. @throws HttpProblem */
export function requireOwnPage(request: HttpRequest): void {
  if (readOnly.includes(request.method) || isFromOwnPage(request)) return;
  throw new HttpProblem(
    'cross-origin-request',
    'With a session only the register’s own pages may change anything. Other programs send an access token instead.',
  );
}

function isFromOwnPage({ headers }: HttpRequest): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return origin !== undefined && host !== undefined && hostOf(origin) === host.toLowerCase();
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
