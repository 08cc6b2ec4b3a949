import 'reflect-metadata';
import { readConfiguration } from './configuration';
import { loadDemo } from './demo/load-demo';
import { registerUnits } from './demo/register-units';
import { tellAddress } from './infrastructure/embedded/file/address-file';
import { serveMetrics } from './infrastructure/observability/metrics-server';
import { openParts } from './open-parts';
import { startRegister, stopRegister } from './register';
import { usesFolder } from './store-addresses';
import { welcome } from './welcome';
import { messageOf } from './kernel/fault';

/** Starts the process in its role; ends gracefully on SIGTERM and SIGINT, and with one clear sentence where it cannot start. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const { parts, close } = await openParts(configuration);
  if (configuration.hasDemo) await loadDemo(parts, say);
  const app = await startRegister(parts);
  if (configuration.issuer === 'local' && configuration.role !== 'projector') await registerUnits(app);
  const metrics =
    configuration.metrics && (await serveMetrics(parts.observability.metrics, configuration.metrics));
  const stop = async (): Promise<void> => {
    await stopRegister(app);
    await metrics?.close();
    await close();
    await parts.observability.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop().then(() => process.exit(0), fail);
    });
  }
  const { port, host } = configuration;
  // Fastify's own listen: Nest's logs a port that is taken before it throws, and one sentence is enough.
  const address = await app.getHttpAdapter().getInstance().listen({ port, host });
  if (usesFolder(configuration.stores)) tellAddress(configuration.dataDir, address);
  say(welcome(address, configuration));
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function fail(error: unknown): never {
  process.stderr.write(`Sammen cannot start: ${sentenceFor(error)}\n`);
  process.exit(1);
}

function sentenceFor(error: unknown): string {
  const { code, port } = error as { readonly code?: unknown; readonly port?: unknown };
  if (code === 'EADDRINUSE') return `port ${String(port)} is taken. Choose another: PORT=3001 npm start`;
  if (code === 'EACCES')
    return `port ${String(port)} needs more rights. Choose one above 1023: PORT=3000 npm start`;
  return messageOf(error);
}

main().catch(fail);
