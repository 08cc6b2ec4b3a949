import 'reflect-metadata';
import { readConfiguration } from './configuration';
import { loadDemo } from './demo/load-demo';
import { registerUnits } from './demo/register-units';
import { tellAddress } from './infrastructure/embedded/file/address-file';
import { serveMetrics } from './infrastructure/observability/metrics-server';
import { listeners, listening, mayListen } from './listening';
import { openParts } from './open-parts';
import { startRegister, stopRegister } from './register';
import { usesFolder } from './store-addresses';
import { welcome } from './welcome';
import { messageOf } from './kernel/fault';

/** Starts the process in its role; ends gracefully on SIGTERM and SIGINT, and with one clear sentence where it cannot start. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  await mayListen(listeners.forAll, configuration);
  if (configuration.metrics) await mayListen(listeners.forMetrics, configuration.metrics);
  const { parts, close } = await openParts(configuration);
  if (configuration.hasDemo) await loadDemo(parts, say);
  const app = await startRegister(parts);
  if (configuration.issuer === 'local' && configuration.role !== 'projector') await registerUnits(app);
  const metrics =
    configuration.metrics &&
    (await listening(listeners.forMetrics, configuration.metrics, (at) =>
      serveMetrics(parts.observability.metrics, at),
    ));
  const stop = async (): Promise<void> => {
    await stopRegister(app);
    await metrics?.close();
    await close();
    await parts.observability.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop().then(() => process.exit(0), failed('stop in good order'));
    });
  }
  // Fastify's own listen: Nest's logs a port that is taken before it throws, and one sentence is enough.
  const fastify = app.getHttpAdapter().getInstance();
  const address = await listening(listeners.forAll, configuration, ({ host, port }) =>
    fastify.listen({ host, port }),
  );
  parts.publicUrl.listensAt(address);
  if (usesFolder(configuration.stores)) tellAddress(configuration.dataDir, address);
  say(welcome(address, configuration));
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const failed =
  (doing: string) =>
  (error: unknown): never => {
    process.stderr.write(`Sammen cannot ${doing}: ${messageOf(error)}\n`);
    process.exit(1);
  };

main().catch(failed('start'));
