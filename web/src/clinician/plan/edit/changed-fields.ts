type Emptied<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];

/** Content without what is left empty: `null` in a form is a field that a new thing does not have. */
export type Filled<T> = Omit<T, Emptied<T>> & { [K in Emptied<T>]?: NonNullable<T[K]> };

export const filled = <T extends object>(content: T): Filled<T> =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null)) as Filled<T>;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what the person has changed, so that what another changes meanwhile is kept. `null` where that is nothing. */
export function changedFields<T extends object>(before: T, after: T): Partial<T> | null {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([key, value]) => !isSame(was.get(key), value));
  return changed.length === 0 ? null : (Object.fromEntries(changed) as Partial<T>);
}

/** What was written, or nothing. */
export const orNull = (text: string): string | null => text.trim() || null;

/** What a form shows of a value that may be missing; numbers as they are written in Norwegian. */
export function textOf(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}
