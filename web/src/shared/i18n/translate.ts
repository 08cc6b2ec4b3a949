/** Texts of a language, in groups. A text for a number has the keys `name_one` and `name_other`. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

type Base<K extends string> = K extends `${infer B}_one` | `${infer B}_other` ? B : K;

/** The keys of texts as `group.name`, without what follows from a number. */
export type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? Base<K> : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];

export type Values = Readonly<Record<string, string | number>>;
export type Translate<K extends string = string> = (key: K, values?: Values) => string;

export const languages = ['nb', 'en'] as const;
export type Language = (typeof languages)[number];

function find(texts: Texts, key: string): string | undefined {
  let place: string | Texts | undefined = texts;
  for (const part of key.split('.')) {
    if (typeof place !== 'object') return undefined;
    place = place[part];
  }
  return typeof place === 'string' ? place : undefined;
}

/** Words for keys: `{{name}}` is replaced by the value of that name, `count` chooses between one and more. */
export function translator<K extends string>(texts: Texts, language: Language): Translate<K> {
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const { count } = values;
    const counted = typeof count === 'number' ? find(texts, `${key}_${plurals.select(count)}`) : undefined;
    const text = counted ?? find(texts, key) ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}
