import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const src = join(__dirname, '../src');
const parts = [
  'shared',
  'login',
  'clinician',
  'clinician/plan',
  'clinician/transfers',
  'patient',
  'auditor',
  'operator',
];

function keys(texts: object, group = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'object' && text !== null ? keys(text, `${group}${key}.`) : [`${group}${key}`],
  );
}

const texts = (part: string, language: string): object =>
  JSON.parse(readFileSync(join(src, part, 'locales', `${language}.json`), 'utf8')) as object;

/** In English the register’s own words say what was refused. */
const isProblem = (key: string): boolean => key.startsWith('problem.');

describe.each(parts)('the words of %s', (part) => {
  it('are there in both languages', () => {
    const [nb, en] = ['nb', 'en'].map((language) =>
      keys(texts(part, language)).filter((key) => !isProblem(key)),
    );
    expect(en).toEqual(nb);
  });
});
