import { request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { eventually } from './eventually';

export interface ServerSentEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A connection for server-sent events as a browser has it, but that it does not connect anew by itself. */
export class LiveClient {
  readonly events: ServerSentEvent[] = [];
  isOver = false;
  #unread = '';

  private constructor(
    readonly response: IncomingMessage,
    private readonly request: ClientRequest,
  ) {
    response.setEncoding('utf8').on('data', (text: string) => {
      this.#read(text);
    });
    for (const end of ['end', 'close', 'error']) {
      response.on(end, () => {
        this.isOver = true;
      });
    }
  }

  static open(url: string, headers: Readonly<Record<string, string>>): Promise<LiveClient> {
    return new Promise((resolve, reject) => {
      const outgoing = request(url, { headers: { accept: 'text/event-stream', ...headers }, agent: false });
      outgoing.on('response', (response) => {
        resolve(new LiveClient(response, outgoing));
      });
      outgoing.on('error', reject);
      outgoing.end();
    });
  }

  /** The event at this place, as soon as it has come. */
  async event(index: number): Promise<ServerSentEvent> {
    await eventually(
      `event ${String(index)} of ${String(this.events.length)}`,
      () => this.events.length > index,
    );
    const found = this.events[index];
    if (!found) throw new Error(`There is no event ${String(index)}`);
    return found;
  }

  async over(): Promise<void> {
    await eventually('the connection is over', () => this.isOver);
  }

  /** As when the network fails. */
  drop(): void {
    this.request.destroy();
  }

  #read(text: string): void {
    const blocks = (this.#unread + text).split('\n\n');
    this.#unread = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const event = field('event');
      if (event === undefined) continue;
      const data = JSON.parse(field('data') ?? '{}') as ServerSentEvent['data'];
      this.events.push({ event, id: field('id') ?? null, data });
    }
  }
}
