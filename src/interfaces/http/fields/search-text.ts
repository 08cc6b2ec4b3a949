import { field } from './field';
import type { Presence } from './field';
import { rule } from './rule';
import { cleanText, isText, shortText, textSchema } from './text';

// Addresses end up in logs, so nothing that could be an identity number is taken in one.
const identityNumber = /\d{6}[\s.-]?\d{5}/;

const searchRule = rule(
  'search-text',
  { ...textSchema(shortText), not: { pattern: identityNumber.source } },
  (value) => typeof value === 'string' && isText(value, shortText) && !identityNumber.test(value),
  'must be a text of 1 to 200 characters, and no identity number',
);

/** A text in a query. */
export const SearchText = (presence: Presence = 'required') =>
  field(
    { presence, normalise: (value) => (typeof value === 'string' ? cleanText(value) : value) },
    searchRule(),
  );
