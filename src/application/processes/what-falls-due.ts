import { v4 as uuidv4 } from 'uuid';
import { deadlines } from '../../../projections/deadlines/deadlines.projection';
import { register } from '../../kernel/actor';
import { plus } from '../../kernel/instant';
import type { CommandRunner } from '../commands/command-runner';
import { planKind, planStream } from '../events/stream-kind';
import { pagesOf } from '../streams/pages';
import type { DeadlineEntry } from '../../../projections/deadlines/document';
import type { CommandId, PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
import type { Position } from '../ports/event-store';
import type { Page, Query, ReadStore } from '../ports/read-store';
import type { ProjectionProgress } from '../projections/projection-progress';

export interface DueDependencies {
  readonly progress: ProjectionProgress;
  readonly documents: ReadStore;
  readonly clock: Clock;
  readonly runner: CommandRunner;
  /** Whether it is for this process to note what falls due: for one of those that share a read store, and no other. */
  readonly isOurs: () => boolean;
  readonly onFault: (error: unknown) => void;
}

const pageSize = 100;
const patienceMs = 10_000;
const retryMs = 5_000;

/**
 * Notes the deadlines of offers and the days of reviews as the clock reaches them: events in, commands out. What is due
 * is read from the deadlines' read model, so that nothing is lost while the process is down; whether it is noted is for
 * the plan to decide, so that nothing is noted twice.
 */
export class WhatFallsDue {
  #cancelAlarm: () => void = () => undefined;
  #armedFor: Instant | null = null;
  #isStopped = false;
  #isQueued = false;
  #working: Promise<void> = Promise.resolve();

  constructor(private readonly dependencies: DueDependencies) {}

  start(): void {
    this.dependencies.progress.onStep(deadlines.name, () => {
      this.#workSoon();
    });
    this.#workSoon();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelAlarm();
    await this.#working;
  }

  /** The earliest that is due after an instant and not noted; null where there is none. */
  async next(after?: Instant): Promise<Instant | null> {
    const where = after === undefined ? {} : { dueAt: { gt: after } };
    const { items } = await this.#find({ where, sort: [['dueAt', 'asc']], limit: 1 });
    return items[0]?.document.dueAt ?? null;
  }

  /** Notes everything that is due by now, and waits until the read model shows it noted. A plan that fails is passed over. */
  async noteDue(): Promise<void> {
    const where = { dueAt: { lte: this.dependencies.clock.now() } };
    const tried = new Set<PlanId>();
    const find = (query: Query<DeadlineEntry>) => this.#find(query);
    for await (const items of pagesOf(find, { where, sort: [['dueAt', 'asc']], limit: pageSize })) {
      let last: Position | null = null;
      for (const { document } of items) {
        if (this.#isStopped) return;
        if (tried.has(document.planId)) continue;
        tried.add(document.planId);
        last = (await this.#try(document.planId)) ?? last;
      }
      if (last) await this.dependencies.progress.waitFor(deadlines.name, last, patienceMs);
    }
  }

  async #try(planId: PlanId): Promise<Position | null> {
    try {
      return await this.#note(planId);
    } catch (error) {
      this.dependencies.onFault(error);
      return null;
    }
  }

  async #note(planId: PlanId): Promise<Position | null> {
    const id = uuidv4();
    const { position } = await this.dependencies.runner.execute({
      kind: planKind,
      stream: planStream(planId),
      commandId: id as CommandId,
      fingerprint: 'what-falls-due',
      correlationId: id,
      admit: (_state, now) =>
        Promise.resolve({
          actor: register,
          command: { type: 'NoteWhatFellDue' } as const,
          context: { occurredAt: now },
        }),
    });
    return position;
  }

  async #find(query: Query<DeadlineEntry>): Promise<Page<DeadlineEntry>> {
    const { progress, documents } = this.dependencies;
    const target = await progress.liveIfBuilt(deadlines.name);
    // While they are being built for the first time nothing is known to fall due; it is looked for again when they are.
    return target ? documents.find<DeadlineEntry>(target, 'entries', query) : { items: [], next: null };
  }

  /** One at a time; a change while it works is seen by the next look. */
  #workSoon(): void {
    if (this.#isStopped || this.#isQueued) return;
    this.#isQueued = true;
    this.#working = this.#working.then(async () => {
      this.#isQueued = false;
      await this.#work().catch((error: unknown) => {
        this.dependencies.onFault(error);
        this.#arm(plus(this.dependencies.clock.now(), retryMs));
      });
    });
  }
  async #work(): Promise<void> {
    if (this.#isStopped) return;
    const { clock, isOurs } = this.dependencies;
    // Whoever takes over the read model hears of its steps from then on.
    if (!isOurs()) {
      this.#arm(null);
      return;
    }
    const next = await this.next();
    if (next === null || next > clock.now()) {
      this.#arm(next);
      return;
    }
    await this.noteDue();
    // What could not be noted is tried again, but not in a tight circle.
    const now = clock.now();
    const rest = await this.next();
    this.#arm(rest !== null && rest <= now ? plus(now, retryMs) : rest);
  }

  #arm(instant: Instant | null): void {
    if (this.#isStopped || instant === this.#armedFor) return;
    this.#cancelAlarm();
    this.#armedFor = instant;
    if (instant === null) return;
    this.#cancelAlarm = this.dependencies.clock.at(instant, () => {
      this.#armedFor = null;
      this.#workSoon();
    });
  }
}
