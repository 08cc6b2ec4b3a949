import { setTimeout as delay } from 'node:timers/promises';
import { watchBuild } from '../../../application/projections/watch-build';
import { showProgress } from '../progress';
import { Interrupted } from '../terminal';
import type {
  AskedBuild,
  ProjectionStatus,
  SwitchWish,
  VerifyResult,
} from '../../../application/ports/projection-control';
import type { ProgressShown } from '../progress';
import type { OperationAsked } from './operation';

const lookEveryMs = 100;

/** One after the other, so that a rebuild of everything does not take the whole machine. */
async function each<Item>(
  asked: OperationAsked,
  work: (name: string, progress: ProgressShown, signal: AbortSignal) => Promise<Item>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const name of asked.names) {
    const progress = showProgress(name, asked.terminal);
    try {
      items.push(await unlessInterrupted(asked, name, (signal) => work(name, progress, signal)));
    } finally {
      progress.end();
    }
  }
  return items;
}

/** Builds that somebody looks on to; one that is under way already is not begun again. */
const builds = (
  asked: OperationAsked,
  wish: { readonly switch: SwitchWish },
): Promise<readonly ProjectionStatus[]> =>
  each(asked, async (name, { onProgress }, signal) => {
    const { beside } = await asked.projections.status(name);
    const isUnderWay = beside?.purpose === 'rebuild' && beside.state === 'building';
    const build: AskedBuild = isUnderWay
      ? { name, generation: beside.generation }
      : await asked.projections.rebuild(name, wish);
    return builtOrThrow(build, await watchBuild(asked.projections, build, { onProgress, signal }));
  });

function builtOrThrow({ name, generation }: AskedBuild, status: ProjectionStatus): ProjectionStatus {
  const { beside, lastBuild } = status;
  if (beside?.generation === generation) return status;
  if (lastBuild?.generation !== generation)
    throw new Error(`What came of the rebuild of ${name} is not known.`);
  if (lastBuild.result === 'switched') return status;
  throw new Error(
    lastBuild.result === 'cancelled'
      ? `The rebuild of ${name} was cancelled by somebody else.`
      : `${name} was not rebuilt: ${lastBuild.failure ?? 'nobody knows why'}`,
  );
}

/** Answers that take their time, with the progress of what is built for them. */
const answers = (
  asked: OperationAsked,
  ask: (name: string) => Promise<VerifyResult>,
): Promise<readonly VerifyResult[]> =>
  each(asked, async (name, { onProgress }, signal) => {
    let isAnswered = false;
    const asking = ask(name).finally(() => {
      isAnswered = true;
    });
    const looking = async (): Promise<void> => {
      // A refusal comes at once, and what is under way then is not what was asked for.
      await delay(lookEveryMs);
      while (!isAnswered && !signal.aborted) {
        const { progress } = await asked.projections.status(name);
        if (progress) onProgress(progress);
        await delay(lookEveryMs);
      }
    };
    const [answer] = await Promise.all([asking, looking()]);
    return answer;
  });

/** @throws Interrupted with what becomes of the work */
async function unlessInterrupted<Result>(
  { onInterrupt, isServer }: OperationAsked,
  name: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const interrupt = new AbortController();
  const said = isServer
    ? `The server goes on with ${name}; “projections list” shows how far it is, “projections cancel” ends it.`
    : `${name} is gone on with where it is when the register runs again, or by “projections rebuild ${name}”.`;
  const interrupted = new Promise<never>((_, reject) => {
    interrupt.signal.addEventListener('abort', () => {
      reject(new Interrupted(said));
    });
  });
  const forget = onInterrupt?.(() => {
    interrupt.abort();
  });
  try {
    return await Promise.race([work(interrupt.signal), interrupted]);
  } finally {
    forget?.();
  }
}

export const watched = { builds, answers };
