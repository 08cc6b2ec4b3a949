import { request } from 'node:http';
import type { Agent, ClientRequest } from 'node:http';

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly agent?: Agent;
}

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly bytes: Buffer;
}

/** One request over a real connection. An answer that comes before the whole body is sent counts as the answer. */
export function exchange({ method, url, headers, body, agent }: Sent): Promise<Received> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const outgoing = request(
      url,
      { method, headers: { ...length, ...headers }, ...(agent && { agent }) },
      (incoming) => {
        const chunks: Buffer[] = [];
        const answer = (): void => {
          const bytes = Buffer.concat(chunks);
          const { statusCode: status = 0, headers } = incoming;
          resolve({ status, headers, text: bytes.toString('utf8'), bytes });
        };
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', answer);
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    void sendBody(outgoing, body ?? '');
  });
}

const largeBytes = 64 * 1024;
const patienceMs = 500;

/** The head of a large request goes first: who refuses it by its length closes the connection, and the answer would be lost. */
async function sendBody(outgoing: ClientRequest, body: string): Promise<void> {
  if (Buffer.byteLength(body) > largeBytes) {
    outgoing.flushHeaders();
    const isRefused = await new Promise<boolean>((resolve) => {
      outgoing.once('response', () => {
        resolve(true);
      });
      setTimeout(() => {
        resolve(false);
      }, patienceMs);
    });
    if (isRefused) return;
  }
  outgoing.end(body);
}
