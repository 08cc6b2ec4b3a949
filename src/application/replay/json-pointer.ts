/** What stands at a JSON Pointer (RFC 6901); undefined where nothing does, or the text is no pointer. */
export function valueAt(whole: unknown, pointer: string): unknown {
  const [first, ...keys] = pointer.split('/');
  if (first !== '') return undefined;
  return keys.map(unescaped).reduce<unknown>(member, whole);
}

/** Whether a place is the one that is pointed at, or lies within it. */
export const isWithin = (path: string, pointer: string): boolean =>
  path === pointer || path.startsWith(`${pointer}/`);

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');
