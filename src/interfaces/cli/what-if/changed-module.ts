import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { UsageError } from '../terminal';
import type { RunnableProjection } from '../../../../projections/runner/fold-batch';
import type { PlanDecider } from '../../../application/what-if/changed-decider';

const load: (path: string) => unknown = createRequire(__filename);

/** The projection that a module exports: by default, or as the only one. @throws UsageError */
export const projectionIn = (path: string): RunnableProjection =>
  onlyOne(path, 'projection (name, version, categories, indexes, documentId, on)', isProjection);

/** The plan's decider that a module exports: by default, or as the only one. @throws UsageError */
export const deciderIn = (path: string): PlanDecider =>
  onlyOne(path, 'decider (initialState, decide, evolve)', isDecider);

function onlyOne<Thing>(path: string, what: string, is: (value: unknown) => value is Thing): Thing {
  const exported = exportsOf(path);
  if (is(exported['default'])) return exported['default'];
  const found = [...new Set(Object.values(exported))].filter(is);
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  throw new UsageError(`${path} exports ${first ? 'more than one' : 'no'} ${what}; export one of them.`);
}

function exportsOf(path: string): Readonly<Record<string, unknown>> {
  const absolute = resolve(path);
  if (!existsSync(absolute)) throw new UsageError(`There is no module ${absolute}.`);
  try {
    const exported = load(absolute);
    // `module.exports = projection` is the whole module.
    return isObject(exported) ? { ...exported, 'module.exports': exported } : {};
  } catch (error) {
    throw new UsageError(`${absolute} cannot be loaded: ${String(error)}`, { cause: error });
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isProjection(value: unknown): value is RunnableProjection {
  if (!isObject(value) || !isObject(value['on']) || !isObject(value['indexes'])) return false;
  const { name, version, categories, documentId, on } = value;
  const isNamed = typeof name === 'string' && typeof version === 'number' && Array.isArray(categories);
  return isNamed && [documentId, ...Object.values(on)].every((part) => typeof part === 'function');
}

const isDecider = (value: unknown): value is PlanDecider =>
  isObject(value) &&
  isObject(value['initialState']) &&
  [value['decide'], value['evolve']].every((part) => typeof part === 'function');
