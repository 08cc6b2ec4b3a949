import { once } from 'node:events';
import { createServer } from 'node:net';
import { ConfigurationError } from './configuration-error';

interface Listener {
  readonly host: 'HOST' | 'METRICS_HOST';
  readonly port: 'PORT' | 'METRICS_PORT';
  /** A port that is often free. */
  readonly free: number;
}

const forAll: Listener = { host: 'HOST', port: 'PORT', free: 3001 };
const forMetrics: Listener = { host: 'METRICS_HOST', port: 'METRICS_PORT', free: 9465 };
export const listeners = { forAll, forMetrics };

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Listens; where that cannot be, says which variable is to be another. @throws ConfigurationError */
export async function listening<Result>(
  listener: Listener,
  address: Address,
  listen: (address: Address) => Promise<Result>,
): Promise<Result> {
  try {
    return await listen(address);
  } catch (cause) {
    const sentence = sentenceFor(cause, listener, address);
    throw sentence === null ? cause : new ConfigurationError(sentence, { cause });
  }
}

/** Tries the address out and leaves it again, so that a port that another has is told of before anything is opened. @throws ConfigurationError */
export async function mayListen(listener: Listener, address: Address): Promise<void> {
  const server = createServer();
  await listening(listener, address, ({ host, port }) => once(server.listen({ host, port }), 'listening'));
  server.close();
  await once(server, 'close');
}

function sentenceFor(error: unknown, { host, port, free }: Listener, at: Address): string | null {
  const { code } = error as { readonly code?: unknown };
  switch (code) {
    case 'EADDRINUSE':
      return `port ${at.port} is taken. Choose another: ${port}=${free} npm start`;
    case 'EACCES':
      return `port ${at.port} needs more rights. Choose one above 1023: ${port}=${free - 1} npm start`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return `${at.host} is no address of this machine. ${host}=127.0.0.1 is for this machine alone, ${host}=0.0.0.0 for all that reach it.`;
    default:
      return null;
  }
}
