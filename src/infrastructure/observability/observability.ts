import type { Logger } from 'pino';
import type { Telemetry } from '../../application/ports/telemetry';
import { openLog } from './log';
import type { LogLevel } from './log';
import { Metrics } from './metrics';
import { RegisterTelemetry } from './register-telemetry';
import { openTracing } from './tracing';

/** All that those who run the register see of this process. */
export interface Observability {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly telemetry: Telemetry;
  close(): Promise<void>;
}

export async function openObservability(level: LogLevel, env: NodeJS.ProcessEnv): Promise<Observability> {
  const log = openLog(level);
  const metrics = new Metrics();
  const tracing = await openTracing(env);
  return {
    log,
    metrics,
    telemetry: new RegisterTelemetry(log, metrics, tracing?.tracer ?? null),
    close: async () => {
      await tracing?.close();
    },
  };
}
