import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { ServerWritableStream } from '@grpc/grpc-js';

/** What a call answers, message by message, no faster than its reader takes them. */
export class Outlet {
  readonly #call: ServerWritableStream<ReadReq, ReadResp>;
  readonly #atEnd: (() => void)[] = [];
  #wake: () => void = () => undefined;
  #isFull = false;
  isClosed = false;

  constructor(call: ServerWritableStream<ReadReq, ReadResp>) {
    this.#call = call;
    for (const end of ['cancelled', 'close', 'error']) call.on(end, this.#close);
    call.on('drain', () => {
      this.#isFull = false;
      this.#wake();
    });
  }

  /** Resolves when there is room for another. */
  async send(message: ReadResp): Promise<void> {
    if (this.isClosed) return;
    this.#isFull = !this.#call.write(message);
    if (this.#isFull) await this.woken();
  }

  /** Until something calls `wake`, or the reader is gone. */
  woken(): Promise<void> {
    return this.isClosed ? Promise.resolve() : new Promise((resolve) => (this.#wake = resolve));
  }

  wake(): void {
    if (!this.#isFull) this.#wake();
  }

  onClose(listener: () => void): void {
    this.#atEnd.push(listener);
  }

  end(): void {
    if (!this.isClosed) this.#call.end();
  }

  readonly #close = (): void => {
    this.isClosed = true;
    this.#wake();
    for (const listener of this.#atEnd.splice(0)) listener();
  };
}
