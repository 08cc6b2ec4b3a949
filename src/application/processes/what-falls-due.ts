import { v4 as uuidv4 } from 'uuid';
import { deadlines } from '../../../projections/deadlines/deadlines.projection';
import { register } from '../../kernel/actor';
import { later, plus } from '../../kernel/instant';
import type { CommandRunner } from '../commands/command-runner';
import { planKind, planStream } from '../events/stream-kind';
import type { DeadlineEntry } from '../../../projections/deadlines/document';
import type { CommandId, PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
import type { Position } from '../ports/event-store';
import type { Page, Query, ReadStore } from '../ports/read-store';
import type { ProjectionHost } from '../projections/projection-host';

export interface DueDependencies {
  readonly host: ProjectionHost;
  readonly documents: ReadStore;
  readonly clock: Clock;
  readonly runner: CommandRunner;
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
  #working: Promise<void> = Promise.resolve();

  constructor(private readonly dependencies: DueDependencies) {}

  start(): void {
    this.dependencies.host.onStep(deadlines.name, () => {
      this.#workSoon();
    });
    this.#workSoon();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelAlarm();
    await this.#working;
  }

  /** The earliest that is due and not noted; null where there is none. */
  async next(): Promise<Instant | null> {
    const { items } = await this.#find({ where: {}, sort: [['dueAt', 'asc']], limit: 1 });
    return items[0]?.document.dueAt ?? null;
  }

  /** Notes everything that is due by now, and waits until the read model shows it noted. */
  async noteDue(): Promise<void> {
    const now = this.dependencies.clock.now();
    const noted = new Set<PlanId>();
    for (;;) {
      const where = { dueAt: { lte: now } };
      const { items } = await this.#find({ where, sort: [['dueAt', 'asc']], limit: pageSize });
      const plans = new Set(
        items.map(({ document }) => document.planId).filter((planId) => !noted.has(planId)),
      );
      if (plans.size === 0) return;
      for (const planId of plans) {
        noted.add(planId);
        await this.#shown(await this.#note(planId));
      }
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

  async #shown(position: Position | null): Promise<void> {
    if (position) await this.dependencies.host.waitFor(deadlines.name, position, patienceMs);
  }

  async #find(query: Query<DeadlineEntry>): Promise<Page<DeadlineEntry>> {
    const { host, documents } = this.dependencies;
    return documents.find<DeadlineEntry>(await host.live(deadlines.name), 'entries', query);
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
  #isQueued = false;

  async #work(): Promise<void> {
    if (this.#isStopped) return;
    const next = await this.next();
    if (next !== null && next <= this.dependencies.clock.now()) await this.noteDue();
    this.#arm(await this.next());
  }

  #arm(instant: Instant | null): void {
    if (this.#isStopped || instant === this.#armedFor) return;
    this.#cancelAlarm();
    this.#armedFor = instant;
    if (instant === null) return;
    // What could not be noted when it fell due is tried again, but not in a tight circle.
    const soonest = later(instant, plus(this.dependencies.clock.now(), 1));
    this.#cancelAlarm = this.dependencies.clock.at(soonest, () => {
      this.#armedFor = null;
      this.#workSoon();
    });
  }
}
