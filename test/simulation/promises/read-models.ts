import { setTimeout as delay } from 'node:timers/promises';
import type { ProjectionStatus, VerifyResult } from '../../../src/application/ports/projection-control';
import type { Api } from '../api';

const operator = 'operator-ruud';
const catchUpMs = 5_000;

/** Not long after a restart, every read model has taken in every event. */
export async function readModelsCatchUp(api: Api): Promise<readonly string[]> {
  const until = Date.now() + catchUpMs;
  for (;;) {
    const { items } = await api.get<{ items: readonly ProjectionStatus[] }>(operator, '/projections');
    const behind = items.filter(({ state, lag }) => state !== 'live' || lag.events > 0);
    const parked = items.flatMap((one) =>
      one.parked.map(({ stream }) => `${one.name} stands still at ${stream}`),
    );
    if (behind.length === 0) return parked;
    if (Date.now() > until) {
      return behind.map(
        ({ name, error }) => `${name} is behind after ${catchUpMs} ms: ${error ?? 'no error'}`,
      );
    }
    await delay(20);
  }
}

/** Each read model is what the events make of it: built anew it is the same. */
export async function readModelsEqualARebuild(api: Api): Promise<readonly string[]> {
  const { items } = await api.get<{ items: readonly ProjectionStatus[] }>(operator, '/projections');
  const violations: string[] = [];
  for (const { name } of items) {
    const { equal, differences } = await api.order<VerifyResult>(operator, `/projections/${name}/verify`);
    const where = differences.map(({ documentId, path }) => `${documentId} ${path}`);
    if (!equal) violations.push(`${name} differs from a rebuild: ${where.join(', ')}`);
  }
  return violations;
}
