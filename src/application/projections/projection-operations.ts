import { setTimeout as delay } from 'node:timers/promises';
import { movePointer, pointerOf } from '../../../projections/runner/generations';
import { ApplicationError } from '../errors';
import { build, cancel, compare, rollback, switchToBuilt } from './operator-requests';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { Clock } from '../ports/clock';
import type {
  AskedBuild,
  ProjectionControl,
  ProjectionStatus,
  SwitchWish,
  VerifyResult,
} from '../ports/projection-control';
import type { Comparison, LivePointer, ReadStore } from '../ports/read-store';
import type { Request } from './operator-requests';
import type { ProjectionProgress } from './projection-progress';

const lookEveryMs = 25;
/** Whoever builds says so each second: this long without a word, and nobody is there. */
const silenceMs = 30_000;

export interface OperationDependencies {
  readonly documents: ReadStore;
  readonly progress: ProjectionProgress;
  readonly clock: Clock;
  readonly projections: readonly RunnableProjection[];
  /** Tells whoever runs the projections that there is something new to do; without it he sees it at his next look. */
  readonly nudge: () => void;
}

/** Writes what an operator asks for beside the pointer, where whoever runs the projection finds it. */
export class ProjectionOperations implements ProjectionControl {
  constructor(private readonly dependencies: OperationDependencies) {}

  list(): Promise<readonly ProjectionStatus[]> {
    return Promise.all(this.dependencies.projections.map(({ name }) => this.status(name)));
  }

  status(name: string): Promise<ProjectionStatus> {
    return this.dependencies.progress.status(name);
  }

  async rebuild(name: string, wish: { readonly switch?: SwitchWish | undefined } = {}): Promise<AskedBuild> {
    return this.#ask(name, build({ purpose: 'rebuild', switch: wish.switch ?? 'when-built' }));
  }

  async verify(name: string): Promise<VerifyResult> {
    return this.#compared(await this.#ask(name, build({ purpose: 'verify', switch: 'by-hand' })));
  }

  async compare(name: string): Promise<VerifyResult> {
    return this.#compared(await this.#ask(name, compare));
  }

  async switch(name: string): Promise<AskedBuild> {
    const asked = await this.#ask(name, switchToBuilt);
    const { lastBuild } = await this.#until(asked, ({ beside }) => beside?.generation !== asked.generation);
    if (lastBuild?.generation === asked.generation && lastBuild.result === 'switched') return asked;
    throw new ApplicationError(
      'build-cancelled',
      `What was built of ${name} has been thrown away meanwhile.`,
    );
  }

  async rollback(name: string): Promise<AskedBuild> {
    return this.#ask(name, rollback);
  }

  async cancel(name: string): Promise<AskedBuild> {
    return this.#ask(name, cancel);
  }

  async #ask(name: string, request: Request): Promise<AskedBuild> {
    const { documents, projections, clock, nudge } = this.dependencies;
    const projection = projections.find((one) => one.name === name);
    if (!projection) throw new ApplicationError('projection-not-found', `There is no projection ${name}.`);
    await pointerOf(documents, projection);
    const asker = { name, version: projection.version, now: clock.now() };
    let generation = 0;
    await movePointer(documents, name, (pointer) => {
      const move = request(pointer, asker);
      ({ generation } = move);
      return move.next;
    });
    nudge();
    return { name, generation };
  }

  async #compared(asked: AskedBuild): Promise<VerifyResult> {
    const { beside, lastBuild } = await this.#until(
      asked,
      (pointer) => pointer.beside?.generation !== asked.generation || pointer.beside.state === 'built',
    );
    const end = beside?.generation === asked.generation ? beside : lastBuild;
    if (end?.generation === asked.generation && end.comparison) return resultOf(asked.name, end.comparison);
    if (end?.generation === asked.generation && end.failure !== undefined) {
      throw new ApplicationError('build-failed', `${asked.name} was not compared: its state tells why.`);
    }
    throw new ApplicationError('build-cancelled', `What was built of ${asked.name} has been thrown away.`);
  }

  /** @throws ApplicationError projector-silent where nobody is at it */
  async #until({ name }: AskedBuild, isOver: (pointer: LivePointer) => boolean): Promise<LivePointer> {
    let heard = { revision: -1, at: performance.now() };
    for (;;) {
      const pointer = await this.dependencies.documents.pointer(name);
      if (pointer && isOver(pointer)) return pointer;
      const revision = pointer?.revision ?? -1;
      if (revision !== heard.revision) heard = { revision, at: performance.now() };
      if (performance.now() - heard.at > silenceMs) throw silent(name);
      await delay(lookEveryMs);
    }
  }
}

const resultOf = (name: string, { documents, differences }: Comparison): VerifyResult => ({
  name,
  equal: differences.length === 0,
  documents,
  differences,
});

const silent = (name: string): ApplicationError =>
  new ApplicationError(
    'projector-silent',
    `Nobody is at ${name} now. What was asked for stands, and is done when its projector runs again.`,
  );
