import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { eventFormat } from '../../src/infrastructure/embedded/events/event-schema';

/**
 * The same work as one would write it for this one purpose: plain better-sqlite3 on the register's own file, with its schema
 * and settings, and nothing between the rule and the disk. Read the stream, parse, fold, decide, append durably.
 */
export class ByHand {
  readonly #database: Database.Database;
  readonly #read;
  readonly #insert;
  readonly #carryOut;
  readonly #carryOutAll;
  readonly #appendOne;
  readonly #appendMany;
  readonly #revisions = new Map<string, number>();

  constructor(eventsFile: string) {
    this.#database = new Database(eventsFile);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = FULL');
    this.#database.exec(eventFormat.schema);
    this.#read = this.#database.prepare<[string], Row>(
      'SELECT revision, type, data, metadata FROM events WHERE stream = ? ORDER BY revision',
    );
    this.#insert = this.#database.prepare<[string, number, string, string, string, string, string]>(
      'INSERT INTO events (stream, revision, category, type, id, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#carryOut = this.#database.transaction((task: Task) => {
      this.#one(task);
    });
    this.#carryOutAll = this.#database.transaction((tasks: readonly Task[]) => {
      for (const task of tasks) this.#one(task);
    });
    this.#appendOne = this.#database.transaction((stream: string, text: string) => {
      this.#bare(stream, text);
    });
    this.#appendMany = this.#database.transaction((streams: readonly string[], text: string) => {
      for (const stream of streams) this.#bare(stream, text);
    });
  }

  /** A commit of its own. */
  carryOut(task: Task): void {
    this.#carryOut.immediate(task);
  }

  /** One commit for all. */
  carryOutAll(tasks: readonly Task[]): void {
    this.#carryOutAll.immediate(tasks);
  }

  /** Only the append, nothing read. */
  append(stream: string, text: string): void {
    this.#appendOne.immediate(stream, text);
  }

  appendAll(streams: readonly string[], text: string): void {
    this.#appendMany.immediate(streams, text);
  }

  /** Streams that only the work by hand uses, of ten events each. */
  seed(count: number): readonly Stream[] {
    const streams = Array.from({ length: count }, () => ({
      stream: `hand-${randomUUID()}`,
      goalId: randomUUID(),
    }));
    this.#database.transaction(() => {
      for (const { stream, goalId } of streams) {
        for (let revision = 0; revision < 10; revision += 1) {
          const type = revision === 0 ? 'PlanOpened' : revision === 1 ? 'GoalAdded' : 'GoalAssessed';
          this.#store({ stream, revision, type, goalId, text: padding });
        }
      }
    })();
    return streams;
  }

  close(): void {
    this.#database.close();
  }

  #one({ stream, goalId, text }: Task): void {
    const plan = emptyPlan();
    for (const { revision, type, data, metadata } of this.#read.all(stream)) {
      const by = JSON.parse(metadata) as Metadata;
      fold(plan, type, JSON.parse(data) as Data, by);
      plan.revision = revision;
    }
    if (plan.status !== 'open' || !plan.goals.has(goalId)) throw new Error('The plan cannot be changed');
    this.#store({
      stream,
      revision: plan.revision + 1,
      type: 'GoalAssessed',
      goalId,
      text,
    });
  }

  #bare(stream: string, text: string): void {
    const revision = this.#revisions.get(stream) ?? 0;
    this.#revisions.set(stream, revision + 1);
    this.#store({
      stream,
      revision,
      type: 'GoalAssessed',
      goalId: stream,
      text,
    });
  }

  #store({
    stream,
    revision,
    type,
    goalId,
    text,
  }: Task & { readonly revision: number; readonly type: string }): void {
    const data: Data = {
      goalId,
      status: 'improving',
      note: text,
      by: 'Kari Berg',
      unit: 'Solsiden legesenter',
    };
    const now = new Date().toISOString();
    const metadata: Metadata = {
      recordedAt: now,
      occurredAt: now,
      commandId: randomUUID(),
      role: 'practitioner',
      practitionerId: goalId,
    };
    this.#insert.run(
      stream,
      revision,
      'hand',
      type,
      randomUUID(),
      JSON.stringify(data),
      JSON.stringify(metadata),
    );
  }
}

export interface Stream {
  readonly stream: string;
  readonly goalId: string;
}
export interface Task extends Stream {
  readonly text: string;
}
/** With it an event is about 500 bytes. */
export const padding =
  'Trykket er målt hos øyelegen og ligger stabilt. Ingen endring i behandlingen inntil videre.';

interface Row {
  readonly revision: number;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}
interface Data {
  readonly goalId: string;
  readonly status: string;
  readonly note: string;
  readonly by: string;
  readonly unit: string;
}
interface Metadata {
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly commandId: string;
  readonly role: string;
  readonly practitionerId: string;
}
interface PlanByHand {
  status: 'none' | 'open';
  revision: number;
  readonly goals: Map<string, { status: string; at: string }>;
  readonly done: Set<string>;
}

const emptyPlan = (): PlanByHand => ({
  status: 'none',
  revision: -1,
  goals: new Map(),
  done: new Set(),
});

function fold(
  plan: PlanByHand,
  type: string,
  { goalId, status }: Data,
  { occurredAt, commandId }: Metadata,
): void {
  plan.done.add(commandId);
  if (type === 'PlanOpened') plan.status = 'open';
  else plan.goals.set(goalId, { status, at: occurredAt });
}
