import { useSearchParams } from 'wouter';

export interface Filters<K extends string> {
  /** What is chosen; nothing chosen is an empty text. */
  readonly values: Readonly<Record<K, string>>;
  readonly choose: (name: K, value: string) => void;
  readonly clear: () => void;
}

/** Filters in the address, so that a search can be kept and gone back to. They are ids, states and days: nothing personal. */
export function useFilters<K extends string>(names: readonly K[]): Filters<K> {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Record<K, string>;
  return {
    values,
    choose: (name, value) => {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === '') after.delete(name);
          else after.set(name, value);
          return after;
        },
        { replace: true },
      );
    },
    clear: () => {
      setSearch({}, { replace: true });
    },
  };
}

/** The filters that are chosen, as the register takes them. */
export const chosen = <K extends string>(values: Readonly<Record<K, string>>): Partial<Record<K, string>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<
    Record<K, string>
  >;
