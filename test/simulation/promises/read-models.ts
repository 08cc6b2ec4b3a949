import { setTimeout as delay } from 'node:timers/promises';
import type { ProjectionStatus, VerifyResult } from '../../../src/application/ports/projection-control';
import type { Api } from '../api';

const operator = 'operator-ruud';
const soonMs = 5_000;
const patienceMs = 30_000;

interface Statuses {
  readonly items: readonly ProjectionStatus[];
}

/** Not long after a restart, every read model has taken in every event. @throws where they never do */
export async function readModelsCatchUp(api: Api): Promise<readonly string[]> {
  const begun = Date.now();
  for (;;) {
    const { items } = await api.get<Statuses>(operator, '/projections');
    const behind = items.filter(({ state, lag }) => state !== 'live' || lag.events > 0);
    const tookMs = Date.now() - begun;
    if (behind.length > 0 && tookMs > patienceMs) throw new Error(behind.map(sentenceFor).join('; '));
    if (behind.length === 0) {
      const stopped = items.flatMap(({ name, parked }) =>
        parked.map(({ stream }) => `${name} stands still at ${stream}`),
      );
      return tookMs > soonMs ? [...stopped, `the read models were behind for ${tookMs} ms`] : stopped;
    }
    await delay(20);
  }
}

const sentenceFor = ({ name, state, lag, error }: ProjectionStatus): string =>
  `${name} is ${state}, ${lag.events} events behind (${error ?? 'no error'})`;

/** Each read model is what the events make of it: built anew it is the same. */
export async function readModelsEqualARebuild(api: Api): Promise<readonly string[]> {
  const { items } = await api.get<Statuses>(operator, '/projections');
  const violations: string[] = [];
  for (const { name } of items) {
    const { equal, differences } = await api.order<VerifyResult>(operator, `/projections/${name}/verify`);
    const where = differences.map(({ documentId, path }) => `${documentId} ${path}`);
    if (!equal) violations.push(`${name} differs from a rebuild: ${where.join(', ')}`);
  }
  return violations;
}
