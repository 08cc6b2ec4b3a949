/**
 * The places of a JSON value and what kind of value each holds: `/subjects/*∕title string`. Two values have the same
 * shape where these are the same.
 */
export function shapeOf(value: unknown, path = ''): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null)
    return new Set([`${path} ${value === null ? 'null' : typeof value}`]);
  const parts = Array.isArray(value)
    ? value.map((item) => shapeOf(item, `${path}/*`))
    : Object.entries(value).map(([key, part]) => shapeOf(part, `${path}/${key}`));
  return new Set(parts.flatMap((part) => [...part]));
}
