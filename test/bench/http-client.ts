import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * One kept-alive connection, one request at a time, and as little work as possible between the socket and the clock: what is
 * measured is the server, and it shares two cores with this.
 */
export class Connection {
  readonly #socket: Socket;
  #received = '';
  #waiting: {
    readonly resolve: (answer: HttpAnswer) => void;
    readonly reject: (error: Error) => void;
  } | null = null;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    // Latin-1 keeps one character a byte, so that Content-Length counts characters.
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      this.#received += text;
      this.#read();
    });
    const fail = (): void => this.#waiting?.reject(new Error('The server closed the connection'));
    socket.on('error', fail).on('close', fail);
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        resolve(new Connection(socket));
      }).once('error', reject);
    });
  }

  /** Behind what has been asked on this connection before. */
  ask(method: string, path: string, headers: string, body: string): Promise<HttpAnswer> {
    const answer = this.#last.then(() => this.#send(method, path, headers, body));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  close(): void {
    this.#socket.removeAllListeners('close').destroy();
  }

  #send(method: string, path: string, headers: string, body: string): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      const length =
        body === '' ? '' : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
      this.#socket.write(
        `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}${length}\r\n${body}`,
        'utf8',
      );
    });
  }

  #read(): void {
    const headEnd = this.#received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = this.#received.slice(0, headEnd);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
    const end = headEnd + 4 + length;
    if (this.#received.length < end) return;
    const body = this.#received.slice(headEnd + 4, end);
    this.#received = this.#received.slice(end);
    this.#waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }
}
