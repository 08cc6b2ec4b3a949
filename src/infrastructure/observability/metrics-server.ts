import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MetricsText } from '../../application/ports/metrics';

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/**
 * `GET /metrics` without a token, at an address of its own that only those who run the register reach; and
 * `GET /health/live`, for a process that has no API.
 */
export async function serveMetrics(
  metrics: MetricsText,
  { host, port }: MetricsAddress,
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: string, type = 'text/plain'): void => {
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
    };
    if (request.method !== 'GET') answer(405, '');
    else if (request.url === '/health/live') answer(200, '{"status":"up"}', 'application/json');
    else if (request.url !== '/metrics') answer(404, '');
    else {
      metrics.read().then(
        (text) => {
          answer(200, text, metrics.contentType);
        },
        () => {
          answer(500, '');
        },
      );
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
