import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../../src/interfaces/http');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const list = /'[\w<>=-]+'(?:,\s*'[\w<>=-]+')+/g;

describe('a list of words', () => {
  it('is written once, for what is sent and what is answered', () => {
    const lists = files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(list)].map(([found]) => wordsIn(found)),
    );
    expect(lists).toContain('green red yellow');
    expect(lists.filter((one, at) => lists.indexOf(one) !== at)).toEqual([]);
  });
});

const wordsIn = (found: string): string => [...found.matchAll(/[\w<>=-]+/g)].map(String).sort().join(' ');
