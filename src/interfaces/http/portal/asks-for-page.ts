import Negotiator from 'negotiator';
import { pathOf } from '../conventions/exchange';
import type { HttpRequest } from '../conventions/exchange';

/** Where programs ask, and files: what has a dot in its name is one. */
const ofPrograms = /^\/(api|assets|dev|fhir|health|metrics|session)(\/|$)|\./;

/** Whether a person is there who followed a link: his browser asks for a page, where pages may be. */
export function asksForPage(request: HttpRequest): boolean {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (ofPrograms.test(pathOf(request))) return false;
  return new Negotiator({ headers }).mediaType(['application/problem+json', 'text/html']) === 'text/html';
}
