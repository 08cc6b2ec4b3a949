export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** In lower case, since ids are compared as text; null for anything that is no UUID. */
export const parseUuid = (text: string): string | null =>
  uuidPattern.test(text) ? text.toLowerCase() : null;
