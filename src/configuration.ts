import { basename, dirname, join, resolve } from 'node:path';
import { logLevels } from './infrastructure/observability/log';
import type { LogLevel } from './infrastructure/observability/log';
import type { MetricsAddress } from './infrastructure/observability/metrics-server';

/** What the environment says, read once. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly hasDemo: boolean;
  readonly hasDevClock: boolean;
  /** `local`, or the address of an OpenID Connect issuer such as HelseID. */
  readonly issuer: string;
  readonly audience: string;
  /** Where the public reaches the register. */
  readonly publicUrl: string;
  /** The folder with the build of the portal; null where it is not to be served. */
  readonly portal: string | null;
  readonly logLevel: LogLevel;
  /** Where the metrics can be had without a token; null: nowhere. */
  readonly metrics: MetricsAddress | null;
}

/** The environment cannot be understood; the message says which variable and what it may be. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const defaults = {
  HOST: '127.0.0.1',
  PORT: '3000',
  DATA_DIR: './data',
  DEMO: 'on',
  DEV_CLOCK: 'off',
  AUTH_ISSUER: 'local',
  AUTH_AUDIENCE: 'sammen:api',
  EVENT_STORE_URL: 'embedded',
  READ_STORE_URL: 'embedded',
  PORTAL: 'on',
  LOG_LEVEL: 'info',
  METRICS_HOST: '127.0.0.1',
  METRICS_PORT: 'off',
};

/** Beside the sources, where this file is one of them, or is compiled into `dist/src`. */
const builtPortal = join(__dirname, basename(dirname(__dirname)) === 'dist' ? '../..' : '..', 'web/dist');

/** @throws ConfigurationError */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const said = { ...defaults, ...env };
  mustBeKnown(said);
  const isLocal = said.AUTH_ISSUER === 'local';
  const port = portIn('PORT', said.PORT);
  return {
    host: said.HOST,
    port,
    dataDir: resolve(said.DATA_DIR),
    hasDemo: isOn('DEMO', said.DEMO) && isLocal,
    hasDevClock: isOn('DEV_CLOCK', said.DEV_CLOCK) && isLocal,
    issuer: said.AUTH_ISSUER,
    audience: said.AUTH_AUDIENCE,
    publicUrl: env['PUBLIC_URL'] ?? `http://localhost:${port}`,
    portal: portalIn(said.PORTAL),
    logLevel: logLevelIn(said.LOG_LEVEL),
    metrics: metricsAt(said),
  };
}

function mustBeKnown({ AUTH_ISSUER, EVENT_STORE_URL, READ_STORE_URL }: typeof defaults): void {
  if (AUTH_ISSUER !== 'local' && !AUTH_ISSUER.startsWith('https://')) {
    throw new ConfigurationError(
      'AUTH_ISSUER is “local” or the https address of the issuer of access tokens.',
    );
  }
  for (const [name, url] of Object.entries({ EVENT_STORE_URL, READ_STORE_URL })) {
    if (url !== 'embedded') throw new ConfigurationError(`${name} can only be “embedded” in this version.`);
  }
}

function portIn(name: string, text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new ConfigurationError(`${name} is a number from 0 to 65535.`);
  return port;
}

/** `on` and `off`, or the folder that it was built into. */
function portalIn(text: string): string | null {
  if (text === 'off') return null;
  return text === 'on' ? builtPortal : resolve(text);
}

function logLevelIn(text: string): LogLevel {
  const level = logLevels.find((one) => one === text);
  if (!level) throw new ConfigurationError(`LOG_LEVEL is one of ${logLevels.join(', ')}.`);
  return level;
}

function metricsAt({ METRICS_HOST, METRICS_PORT }: typeof defaults): MetricsAddress | null {
  return METRICS_PORT === 'off' ? null : { host: METRICS_HOST, port: portIn('METRICS_PORT', METRICS_PORT) };
}

function isOn(name: string, text: string): boolean {
  if (text !== 'on' && text !== 'off') throw new ConfigurationError(`${name} is “on” or “off”.`);
  return text === 'on';
}
