import {
  asked,
  cancelled,
  comparing,
  ownGeneration,
  rolledBack,
  switchWhenBuilt,
} from '../../../projections/runner/pointer-moves';
import { ApplicationError } from '../errors';
import type { Instant } from '../../kernel/instant';
import type { Beside, LivePointer } from '../ports/read-store';

/** For which projection, at which version of its projector, and when somebody asks. */
export interface Asker {
  readonly name: string;
  readonly version: number;
  readonly now: Instant;
}

/** What an operator asks for, as a move of the pointer to the generation that it concerns. @throws ApplicationError */
export interface Move {
  readonly next: LivePointer | null;
  readonly generation: number;
}
export type Request = (pointer: LivePointer, asker: Asker) => Move;

export const build =
  (wish: Pick<Beside, 'purpose' | 'switch'>): Request =>
  (pointer, { name, version, now }) => {
    mustHaveNothingBeside(pointer, name);
    const next = asked(pointer, { ...wish, version, requestedAt: now });
    return { next, generation: next.newest };
  };

/** Asked for once more while it is under way, it is the same comparison. */
export const compare: Request = (pointer, { name }) => {
  const { generation, state } = builtBeside(pointer, 'nothing-to-compare', name);
  return { next: state === 'built' ? comparing(generation)(pointer) : null, generation };
};

export const switchToBuilt: Request = (pointer, { name }) => {
  const { generation, state } = builtBeside(pointer, 'nothing-to-switch', name);
  if (state === 'comparing') throw busy(name);
  return { next: switchWhenBuilt(generation)(pointer), generation };
};

export const rollback: Request = (pointer, { name, version }) => {
  mustHaveNothingBeside(pointer, name);
  const next = rolledBack(pointer);
  if (next?.version !== version) {
    throw new ApplicationError(
      'nothing-to-roll-back',
      next
        ? `The ${name} before this one is of another version of the projector: start the program that made it.`
        : `There is no earlier ${name} to go back to.`,
    );
  }
  return { next, generation: next.live };
};

export const cancel: Request = (pointer, { name, version, now }) => {
  const { beside } = pointer;
  if (!beside) throw new ApplicationError('nothing-to-cancel', `Nothing is being built beside ${name}.`);
  if (ownGeneration(pointer, version) === null) {
    throw new ApplicationError('build-needed', `Nobody can read ${name} before this build is done.`);
  }
  return { next: cancelled(beside.generation, now)(pointer), generation: beside.generation };
};

function builtBeside(
  { beside }: LivePointer,
  code: 'nothing-to-compare' | 'nothing-to-switch',
  name: string,
): Beside {
  if (beside?.purpose === 'rebuild' && beside.state !== 'building') return beside;
  throw new ApplicationError(
    code,
    beside
      ? `What is beside ${name} is not built yet, or is no rebuild.`
      : `Nothing has been built beside ${name}.`,
  );
}

function mustHaveNothingBeside({ beside }: LivePointer, name: string): void {
  if (beside) throw busy(name);
}

const busy = (name: string): ApplicationError =>
  new ApplicationError(
    'projection-busy',
    `What was asked for ${name} before is not over: wait for it, switch to it, or cancel it.`,
  );
