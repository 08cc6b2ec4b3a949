import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { Caller } from '../../../application/access/caller';
import type { LiveEvent } from '../../../application/live/live-event';
import { HttpProblem } from '../conventions/problem';
import { EventStream } from './event-stream';

/** Enough for a person with many windows; a browser opens no more than six to one place by HTTP/1.1. */
const mostOfOneCaller = 20;
const beatEveryMs = 15_000;
/** Then the browser connects anew, and its token is judged again: none is good for longer than it says by being connected. */
const longestMs = 10 * 60_000;

/** The connections by which this process tells what changes: few of each caller, none for ever. */
@Injectable()
export class LiveConnections implements OnModuleDestroy {
  readonly #open = new Map<string, Set<EventStream>>();
  readonly #beating = setInterval(() => {
    this.#beat();
  }, beatEveryMs).unref();

  /** @throws HttpProblem too-many-connections, and what following refuses with */
  async open({ key }: Caller, follow: () => Promise<Observable<LiveEvent>>): Promise<EventStream> {
    const events = await follow();
    const own = this.#open.get(key) ?? new Set();
    if (own.size >= mostOfOneCaller) {
      throw new HttpProblem(
        'too-many-connections',
        'Close some of the pages that you have open, or let one connection serve several.',
      );
    }
    const stream = new EventStream(events);
    this.#open.set(key, own.add(stream));
    stream.once('close', () => {
      own.delete(stream);
      if (own.size === 0) this.#open.delete(key);
    });
    return stream;
  }

  onModuleDestroy(): void {
    clearInterval(this.#beating);
    for (const stream of this.#all()) stream.end();
  }

  #beat(): void {
    const nowMs = performance.now();
    for (const stream of this.#all()) {
      if (nowMs - stream.openedAtMs > longestMs) stream.end();
      else stream.beat();
    }
  }

  #all(): readonly EventStream[] {
    return [...this.#open.values()].flatMap((streams) => [...streams]);
  }
}
