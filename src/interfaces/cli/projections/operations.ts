import { builtLine, statusLines, verifiedLines } from './answers';
import { watched } from './watched';
import type { Operation, Result } from './operation';

const list: Operation = {
  name: 'list',
  description: 'the state of every read model',
  takes: 'nothing',
  run: async ({ projections }) => {
    const items = await projections.list();
    return { items, lines: statusLines(items), isGood: true };
  },
};

const rebuild: Operation = {
  name: 'rebuild',
  description: 'build a read model anew beside the live one, then switch to it',
  takes: 'one-or-all',
  options: [['--by-hand', 'wait with the switch until “switch” is said']],
  run: async (asked) => {
    const wish = { switch: asked.options['byHand'] ? ('by-hand' as const) : ('when-built' as const) };
    const items = await watched.builds(asked, wish);
    return { items, lines: items.map(builtLine), isGood: true };
  },
};

const verify: Operation = {
  name: 'verify',
  description: 'build a read model anew beside the live one and compare; exit code 1 where they differ',
  takes: 'one-or-all',
  run: async (asked) => {
    const items = await watched.answers(asked, (name) => asked.projections.verify(name));
    return { items, lines: items.flatMap(verifiedLines), isGood: items.every(({ equal }) => equal) };
  },
};

const compare: Operation = {
  name: 'compare',
  description: 'compare what is built with the live one; exit code 1 where they differ',
  takes: 'one',
  run: async (asked) => {
    const items = await watched.answers(asked, (name) => asked.projections.compare(name));
    return { items, lines: items.flatMap(verifiedLines), isGood: items.every(({ equal }) => equal) };
  },
};

/** What is asked for and done at once. */
const simple = (
  name: 'switch' | 'rollback' | 'cancel',
  description: string,
  said: (generation: number) => string,
): Operation => ({
  name,
  description,
  takes: 'one',
  run: async ({ projections, names }): Promise<Result> => {
    const items = [];
    for (const each of names) items.push(await projections[name](each));
    const lines = items.map((item) => `${item.name}: ${said(item.generation)}`);
    return { items, lines, isGood: true };
  },
});

export const operations: readonly Operation[] = [
  list,
  rebuild,
  verify,
  compare,
  simple('switch', 'let what is built take the place of the live one', (n) => `switched to generation ${n}`),
  simple(
    'rollback',
    'go back to the read model before the last switch',
    (n) => `rolled back to generation ${n}`,
  ),
  simple('cancel', 'throw away what is beside the live one', (n) => `generation ${n} is thrown away`),
];
