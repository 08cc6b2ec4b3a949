import type {
  Beside,
  BuildOutcome,
  BuildProgress,
  Comparison,
  LivePointer,
} from '../../src/application/ports/read-store';

export type Wish = Pick<Beside, 'purpose' | 'switch' | 'version' | 'requestedAt'>;

/** The first generation of a projection that has none. */
export const firstPointer = (version: number): LivePointer => ({
  live: 1,
  version,
  previous: null,
  beside: null,
  lastBuild: null,
  newest: 1,
});

/** The generation that a program with this version of the projector reads and keeps up; null where one must be built first. */
export function ownGeneration({ live, previous, ...of }: LivePointer, version: number): number | null {
  if (of.version === version) return live;
  return previous?.version === version ? previous.generation : null;
}

/** Something is to be built beside. What another version of the projector has begun there gives way. */
export function asked(pointer: LivePointer, wish: Wish): LivePointer {
  const cleared = pointer.beside ? ended(pointer, { result: 'cancelled', at: wish.requestedAt }) : pointer;
  const generation = pointer.newest + 1;
  const progress = { done: 0, total: 0, perSecond: 0 };
  return { ...cleared, newest: generation, beside: { ...wish, generation, state: 'building', progress } };
}

type Move = (pointer: LivePointer) => LivePointer | null;

/** A move of what is beside, as long as it is this generation in one of these states. */
const ofBeside =
  (generation: number, states: readonly Beside['state'][], move: (beside: Beside) => Beside): Move =>
  (pointer) => {
    const { beside } = pointer;
    if (beside?.generation !== generation || !states.includes(beside.state)) return null;
    return { ...pointer, beside: move(beside) };
  };

export const advanced = (generation: number, progress: BuildProgress): Move =>
  ofBeside(generation, ['building', 'comparing', 'built'], (beside) => ({ ...beside, progress }));

/** All events are in it. A verification goes on to compare. */
export const built = (generation: number, progress: BuildProgress): Move =>
  ofBeside(generation, ['building'], (beside) => ({
    ...beside,
    state: beside.purpose === 'verify' ? 'comparing' : 'built',
    progress,
  }));

export const comparing = (generation: number): Move =>
  ofBeside(generation, ['built'], ({ comparison: _, failure: __, ...beside }) => ({
    ...beside,
    state: 'comparing',
  }));

export const switchWhenBuilt = (generation: number): Move =>
  ofBeside(generation, ['built'], (beside) => ({ ...beside, switch: 'when-built' }));

/** A verification has its answer, and is over; a rebuild keeps it and waits for what is decided on it. */
export function compared(generation: number, comparison: Comparison, at: string): Move {
  const kept = ofBeside(generation, ['comparing'], (beside) => ({ ...beside, state: 'built', comparison }));
  return (pointer) => {
    const next = kept(pointer);
    if (next?.beside?.purpose !== 'verify') return next;
    return ended(next, { result: 'verified', at });
  };
}

/** A verification is over without an answer; a rebuild waits for what is decided on it, with the reason. */
export function notCompared(generation: number, failure: string, at: string): Move {
  const kept = ofBeside(generation, ['comparing'], (beside) => ({ ...beside, state: 'built', failure }));
  return (pointer) => {
    const next = kept(pointer);
    return next?.beside?.purpose === 'verify' ? ended(next, { result: 'failed', at, failure }) : next;
  };
}

/** What was built answers from now on; what answered is there to go back to. */
export function switched(generation: number, at: string): Move {
  return (pointer) => {
    const { live, version, beside } = pointer;
    if (beside?.generation !== generation || beside.state !== 'built') return null;
    const previous = { generation: live, version };
    return {
      ...ended(pointer, { result: 'switched', at }),
      live: generation,
      version: beside.version,
      previous,
    };
  };
}

export const cancelled =
  (generation: number, at: string): Move =>
  (pointer) =>
    pointer.beside?.generation === generation ? ended(pointer, { result: 'cancelled', at }) : null;

export const failed =
  (generation: number, at: string, failure: string): Move =>
  (pointer) =>
    pointer.beside?.generation === generation ? ended(pointer, { result: 'failed', at, failure }) : null;

/** The one before answers again; the one that answered is there to go back to. */
export function rolledBack(pointer: LivePointer): LivePointer | null {
  const { live, version, previous, beside } = pointer;
  if (!previous || beside) return null;
  return {
    ...pointer,
    live: previous.generation,
    version: previous.version,
    previous: { generation: live, version },
  };
}

function ended(pointer: LivePointer, end: Pick<BuildOutcome, 'result' | 'at' | 'failure'>): LivePointer {
  const { beside } = pointer;
  if (!beside) return pointer;
  const { generation, purpose, comparison, progress } = beside;
  const lastBuild = { generation, purpose, ...(comparison && { comparison }), events: progress.done, ...end };
  return { ...pointer, beside: null, lastBuild };
}
