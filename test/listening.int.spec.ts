import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Metrics } from '../src/infrastructure/observability/metrics';
import { serveMetrics } from '../src/infrastructure/observability/metrics-server';
import { listeners, listening } from '../src/listening';

const metricsAt = (host: string, port: number) =>
  listening(listeners.forMetrics, { host, port }, (address) => serveMetrics(new Metrics(), address));

describe('where it cannot listen', () => {
  it('says which port is taken, and of which variable', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(metricsAt('127.0.0.1', port)).rejects.toThrow(
      `port ${String(port)} is taken. Choose another: METRICS_PORT=9465 npm start`,
    );
    other.close();
  });

  // An address that is kept for documentation, and one that is none.
  it.each(['192.0.2.1', '999.1.1.1'])('says that %s is not its own, and what is', async (host) => {
    await expect(metricsAt(host, 0)).rejects.toThrow(`${host} is no address of this machine. METRICS_HOST=`);
  });
});
