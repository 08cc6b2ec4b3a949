import { parseCookie, stringifySetCookie } from 'cookie';
import type { IncomingHttpHeaders } from 'node:http';

type Headers = Pick<IncomingHttpHeaders, 'cookie' | 'host'>;

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Browsers differ in whether they send Secure cookies to a register that is tried out on their own machine by plain http. */
const isSecure = ({ host = '' }: Headers): boolean => !loopback.test(host);

/** The prefix keeps other hosts of the same domain from setting it in our place; it goes with Secure only. */
const nameOf = (headers: Headers): string => `${isSecure(headers) ? '__Host-' : ''}sammen-session`;

export const sessionCookieIn = (headers: Headers): string | undefined =>
  parseCookie(headers.cookie ?? '')[nameOf(headers)];

/** Goes when the browser is closed, at the latest; what is sealed in it has an end of its own. */
export const sessionCookie = (value: string, headers: Headers): string =>
  stringifySetCookie(nameOf(headers), value, attributesFor(headers));

export const noSessionCookie = (headers: Headers): string =>
  stringifySetCookie(nameOf(headers), '', { ...attributesFor(headers), maxAge: 0 });

const attributesFor = (headers: Headers) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(headers) }) as const;
