import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Observable, Subject, defer, filter, from, merge, takeUntil } from 'rxjs';
import type { Subscriber } from 'rxjs';
import { idOf } from '../../kernel/event';
import type { PlanId } from '../../kernel/ids';
import { planKind, planStream } from '../events/stream-kind';
import { EVENT_STORE, StoreUnavailable } from '../ports/event-store';
import type { EventStore, Position, StoredEvent } from '../ports/event-store';
import { ProjectionProgress } from '../projections/projection-progress';
import { FoldedStreams } from '../streams/folded-streams';
import { Listeners } from './listeners';
import type { Change } from './listeners';
import type { Topic } from './topics';
import { categories, streamTopic, topicsOf } from './topics-of';
import { Untold } from './untold';
import { faultText } from '../../kernel/fault';

interface Following {
  /** From here on nothing is missed. */
  readonly begun: Promise<void>;
  readonly stopping: AbortController;
}

/** How it is now, once the read models show it; nobody waits for it when the signal aborts. */
type Present = (signal: AbortSignal) => Promise<Change>;

const patienceMs = 5_000;

/**
 * Tells those who look on of what changes. However many they are, a process follows the event store once, and only
 * while somebody looks on; a change is handed to those whom it concerns, and to nobody else.
 */
@Injectable()
export class ChangeFeed implements OnModuleDestroy {
  readonly #log = new Logger('live');
  readonly #listeners = new Listeners();
  readonly #untold = new Untold({
    shown: (topic, { position }, signal) => this.shown(topic, position, signal),
    tell: (change) => {
      this.#listeners.tell(change);
    },
  });
  readonly #ended = new Subject<void>();
  #following: Following | null = null;
  #isOver = false;

  constructor(
    @Inject(EVENT_STORE) private readonly events: Pick<EventStore, 'head' | 'subscribe'>,
    private readonly progress: ProjectionProgress,
    private readonly streams: FoldedStreams,
  ) {}

  /** How it is now, and then each change. Completes where it cannot go on: whoever follows again misses nothing. */
  follow(topics: readonly Topic[], present: Present): Observable<Change> {
    return defer(() => {
      const changes = new Observable<Change>((listener) => {
        this.#listeners.add(topics, listener);
        return () => {
          this.#leave(topics, listener);
        };
      });
      const first = new Observable<Change>((listener) => {
        const leaving = new AbortController();
        // Only when nothing can be missed any more is it worth to look how it is now.
        from(this.#begun().then(() => present(leaving.signal))).subscribe(listener);
        return () => {
          leaving.abort();
        };
      });
      return merge(changes, first).pipe(filter(isNews()), takeUntil(this.#ended));
    });
  }

  /** Until everything up to the position is in the read models that show the topic, or the signal aborts. */
  async shown({ shownBy }: Topic, position: Position | null, signal: AbortSignal): Promise<void> {
    if (position === null) return;
    const isShown = async (): Promise<boolean> => {
      const waits = shownBy.map((model) => this.progress.waitFor(model, position, patienceMs, signal));
      return (await Promise.all(waits)).every(Boolean);
    };
    while (!signal.aborted && !(await isShown()));
  }

  onModuleDestroy(): void {
    this.#isOver = true;
    this.#stopFollowing();
    this.#ended.next();
  }

  #leave(topics: readonly Topic[], listener: Subscriber<Change>): void {
    this.#listeners.remove(topics, listener);
    for (const topic of topics) if (!this.#listeners.has(topic)) this.#untold.drop(topic);
    if (this.#listeners.isEmpty) this.#stopFollowing();
  }

  #begun(): Promise<void> {
    if (this.#isOver) return Promise.reject(new StoreUnavailable());
    this.#following ??= this.#begin();
    return this.#following.begun;
  }

  #begin(): Following {
    const stopping = new AbortController();
    const head = this.events.head();
    void this.#run(head, stopping.signal);
    return { begun: head.then(() => undefined), stopping };
  }

  #stopFollowing(): void {
    this.#following?.stopping.abort();
    this.#following = null;
  }

  async #run(head: Promise<Position | null>, signal: AbortSignal): Promise<void> {
    try {
      const after = (await head) ?? 'start';
      for await (const item of this.events.subscribe(after, categories, signal)) {
        if (item.kind === 'event') await this.#take(item.event);
      }
    } catch (error) {
      this.#log.warn({ error: faultText(error) });
    }
    if (signal.aborted) return;
    this.#following = null;
    this.#ended.next();
  }

  async #take(event: StoredEvent): Promise<void> {
    const { revision, position } = event;
    for (const topic of await this.#topicsOf(event)) {
      if (this.#listeners.has(topic)) this.#untold.add(topic, { topic: topic.name, revision, position });
    }
  }

  /** An event that nothing can be made of is no reason to let everybody go: whoever follows its stream asks anew. */
  async #topicsOf(event: StoredEvent): Promise<readonly Topic[]> {
    try {
      return await topicsOf(event, () => this.#planOf(event));
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      const { stream, revision } = event;
      this.#log.warn({ stream, revision, error: faultText(error) });
      return [streamTopic(event)];
    }
  }

  async #planOf({ stream }: StoredEvent) {
    if (!this.#listeners.hasWorklists) return null;
    return (await this.streams.load(planKind, planStream(idOf(stream) as PlanId))).state;
  }
}

/** Whether it is later than what was told of the same topic before. */
function isNews(): (change: Change) => boolean {
  const told = new Map<string, Position>();
  return ({ topic, position }) => {
    const last = told.get(topic);
    if (position !== null && last !== undefined && position <= last) return false;
    if (position !== null) told.set(topic, position);
    return true;
  };
}
