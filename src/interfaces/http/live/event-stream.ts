import { Readable } from 'node:stream';
import type { Observable, Subscription } from 'rxjs';
import type { LiveEvent } from '../../../application/live/live-event';
import { consistencyToken } from '../conventions/consistency-token';

/** Some hundred events that nobody has fetched. */
const mostUnread = 16 * 1024;
const reconnectMs = 1_000;

/** Server-sent events of one connection. Whoever does not read them is dropped, and misses nothing by asking again. */
export class EventStream extends Readable {
  readonly openedAtMs = performance.now();
  readonly #subscription: Subscription | undefined;
  #isOver = false;

  constructor(events: Observable<LiveEvent>) {
    super();
    this.#write(`retry: ${String(reconnectMs)}\n\n`);
    this.#subscription = events.subscribe({
      next: (event) => {
        this.#write(textOf(event));
      },
      // The browser asks again, and is told then what was wrong.
      error: () => {
        this.end();
      },
      complete: () => {
        this.end();
      },
    });
  }

  /** Keeps what lies between from taking the connection for dead, and finds out whether it is. */
  beat(): void {
    this.#write(':\n\n');
  }

  end(): void {
    this.#isOver = true;
    this.push(null);
  }

  override _read(): void {
    // Events come when they come.
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#subscription?.unsubscribe();
    done(error);
  }

  #write(text: string): void {
    if (this.#isOver || this.destroyed) return;
    if (this.readableLength > mostUnread) this.destroy();
    else this.push(text);
  }
}

function textOf(event: LiveEvent): string {
  if (event.kind === 'closed') return 'event: closed\ndata: {}\n\n';
  const token = consistencyToken(event.position);
  const { revision } = event;
  const data = { ...(revision !== undefined && { revision }), consistencyToken: token };
  return `id: ${token}\nevent: changed\ndata: ${JSON.stringify(data)}\n\n`;
}
