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
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text });
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

const pieceLength = 64 * 1024;

/** In pieces, so that a refusal is read while the rest still waits to be sent. */
async function sendBody(outgoing: ClientRequest, body: string): Promise<void> {
  const bytes = Buffer.from(body);
  let isOver = false;
  for (const event of ['response', 'error', 'close']) outgoing.once(event, () => (isOver = true));
  for (let from = 0; from < bytes.length && !isOver; from += pieceLength) {
    const isTaken = outgoing.write(bytes.subarray(from, from + pieceLength));
    if (!isTaken) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  // What was not sent was not wanted: an answer has come.
  if (!isOver) outgoing.end();
}
