import { once } from 'node:events';
import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** Tells one request from the others by what is in it. */
export type Recognised = (bytes: Buffer) => boolean;

/** A request that is on its way and does not arrive until it is let through, even when its sender has given it up. */
export interface HeldRequest {
  readonly caught: Promise<void>;
  readonly release: () => void;
}

interface Trap {
  readonly isIt: Recognised;
  readonly spring: (pass: () => void) => void;
}

/** A wire between a client and a server that a test can cut. It knows nothing of what goes over it. */
export class TcpProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #targetPort: number;
  #bytesUntilCut = Infinity;
  #trap: Trap | null = null;
  #lostAnswers: { readonly to: Recognised; left: number } | null = null;
  /** What comes is neither passed on nor refused, as when a machine is gone without a word. */
  isStalled = false;
  /** Connections are broken as soon as they are made, as when nothing listens. */
  isDown = false;
  /** For so long whatever is sent is on its way. */
  delayMs = 0;

  static async to(targetPort: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(targetPort);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  private constructor(targetPort: number) {
    this.#targetPort = targetPort;
    this.#server = createServer((socket) => {
      if (this.isDown) socket.destroy();
      else this.#join(socket);
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Breaks every connection that is open; new ones are taken. */
  cut(): void {
    this.#bytesUntilCut = Infinity;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Lets so many bytes of the client through and then cuts. */
  cutAfter(bytes: number): void {
    this.#bytesUntilCut = bytes;
  }

  /** The server gets the request, and does what it asks; the connection breaks before the answer has come back. */
  loseAnswers(to: Recognised, left = 1): void {
    this.#lostAnswers = { to, left };
  }

  /** Stops the next such request on its way. */
  hold(isIt: Recognised): HeldRequest {
    let pass: (() => void) | null = null;
    const caught = new Promise<void>((resolve) => {
      const spring = (passOn: () => void): void => {
        pass = passOn;
        resolve();
      };
      this.#trap = { isIt, spring };
    });
    return { caught, release: () => pass?.() };
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.cut();
    await closed;
  }

  #join(client: Socket): void {
    const server = connect(this.#targetPort, '127.0.0.1');
    let isHeld = false;
    let isMute = false;
    this.#pass(client, server, (chunk) => {
      this.#bytesUntilCut -= chunk.length;
      if (this.#bytesUntilCut < 0) {
        this.cut();
        return false;
      }
      isMute ||= this.#losesAnswerTo(chunk);
      if (!this.#trap?.isIt(chunk)) return true;
      const { spring } = this.#trap;
      this.#trap = null;
      isHeld = true;
      client.pause();
      spring(() => {
        isHeld = false;
        server.write(chunk);
        client.resume();
      });
      return false;
    });
    this.#pass(server, client, () => {
      if (isMute) client.destroy();
      return !isMute;
    });
    client.on('close', () => {
      if (!isHeld) server.destroy();
    });
    server.on('close', () => client.destroy());
  }

  #losesAnswerTo(chunk: Buffer): boolean {
    if (!this.#lostAnswers?.to(chunk)) return false;
    this.#lostAnswers.left -= 1;
    if (this.#lostAnswers.left === 0) this.#lostAnswers = null;
    return true;
  }

  #pass(from: Socket, to: Socket, isAllowed: (chunk: Buffer) => boolean): void {
    this.#sockets.add(from);
    let dueAt = 0;
    from.on('data', (chunk) => {
      if (!isAllowed(chunk) || this.isStalled) return;
      // Never before what was sent before it.
      dueAt = Math.max(dueAt, performance.now() + this.delayMs);
      const waitMs = dueAt - performance.now();
      if (waitMs > 0) {
        setTimeout(() => to.write(chunk), waitMs);
        return;
      }
      if (to.write(chunk)) return;
      from.pause();
      to.once('drain', () => from.resume());
    });
    from.on('close', () => {
      this.#sockets.delete(from);
    });
    from.on('error', () => undefined);
  }
}
