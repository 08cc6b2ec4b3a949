import { rebuiltLine, statusLines, verifiedLines } from './answers';
import { showProgress } from '../progress';
import type { OnProgress, ProjectionControl } from '../../../application/ports/projection-control';
import type { Terminal } from '../terminal';

/** What was asked for, with the names of real projections. */
export interface Asked {
  readonly projections: ProjectionControl;
  readonly names: readonly string[];
  readonly terminal: Terminal;
}

/** What there is to say, for a program and for a person. */
export interface Result {
  readonly items: readonly object[];
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

export interface Operation {
  readonly name: string;
  readonly description: string;
  /** What follows its name: nothing, the name of a projection, or that or `--all`. */
  readonly takes: 'nothing' | 'one' | 'one-or-all';
  readonly run: (asked: Asked) => Promise<Result>;
}

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
  run: async (asked) => {
    const items = await each(asked, (name, onProgress) => asked.projections.rebuild(name, onProgress));
    return { items, lines: items.map(rebuiltLine), isGood: true };
  },
};

const verify: Operation = {
  name: 'verify',
  description: 'build a read model anew beside the live one and compare; exit code 1 where they differ',
  takes: 'one-or-all',
  run: async (asked) => {
    const items = await each(asked, (name, onProgress) => asked.projections.verify(name, onProgress));
    return { items, lines: items.flatMap(verifiedLines), isGood: items.every(({ equal }) => equal) };
  },
};

const rollback: Operation = {
  name: 'rollback',
  description: 'go back to the read model before the last rebuild',
  takes: 'one',
  run: async ({ projections, names }) => {
    for (const name of names) await projections.rollback(name);
    return {
      items: names.map((name) => ({ name })),
      lines: names.map((name) => `${name}: rolled back`),
      isGood: true,
    };
  },
};

export const operations: readonly Operation[] = [list, rebuild, verify, rollback];

/** One after the other, so that a rebuild of everything does not take the whole machine. */
async function each<Item>(
  { names, terminal }: Asked,
  work: (name: string, onProgress: OnProgress) => Promise<Item>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const name of names) {
    const progress = showProgress(name, terminal);
    try {
      items.push(await work(name, progress.onProgress));
    } finally {
      progress.end();
    }
  }
  return items;
}
