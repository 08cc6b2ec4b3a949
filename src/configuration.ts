import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { projections as allProjections } from '../projections';
import { ConfigurationError } from './configuration-error';
import { logLevels } from './infrastructure/observability/log';
import type { LogLevel } from './infrastructure/observability/log';
import type { MetricsAddress } from './infrastructure/observability/metrics-server';
import { inFolder, storeAddresses, usesFolder } from './store-addresses';
import type { StoreAddresses } from './store-addresses';

/** What a process does: answer, keep the read models up to date, or both. */
export type ProcessRole = 'all' | 'api' | 'projector';

/** What the environment says, read once. */
export interface Configuration {
  readonly role: ProcessRole;
  readonly stores: StoreAddresses;
  /** The projections that this process keeps up to date. */
  readonly projections: readonly string[];
  /** The register's keys, where they lie elsewhere than in the data folder. */
  readonly keysFile: string | null;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly hasDemo: boolean;
  readonly hasDevClock: boolean;
  /** `local`, or the address of an OpenID Connect issuer such as HelseID. */
  readonly issuer: string;
  readonly audience: string;
  /** Where the public reaches the register; null where it is reached at this machine alone. */
  readonly publicUrl: string | null;
  /** The folder with the build of the portal; null where it is not to be served. */
  readonly portal: string | null;
  readonly logLevel: LogLevel;
  /** Where the metrics can be had without a token; null: nowhere. */
  readonly metrics: MetricsAddress | null;
}

const defaults = {
  HOST: '127.0.0.1',
  PORT: '3000',
  DATA_DIR: './data',
  DEV_CLOCK: 'off',
  AUTH_ISSUER: 'local',
  AUTH_AUDIENCE: 'sammen:api',
  ROLE: 'all',
  PORTAL: 'on',
  METRICS_HOST: '127.0.0.1',
  METRICS_PORT: 'off',
};

/** Beside the sources, where this file is one of them, or is compiled into `dist/src`. */
const builtPortal = join(__dirname, basename(dirname(__dirname)) === 'dist' ? '../..' : '..', 'web/dist');

/** @throws ConfigurationError */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const env = withoutEmpty(environment);
  const said = { ...defaults, ...env };
  mustBeIssuer(said.AUTH_ISSUER);
  const isLocal = said.AUTH_ISSUER === 'local';
  const port = portIn('PORT', said.PORT);
  const stores = storeAddresses(env);
  const role = roleIn(said.ROLE, stores);
  return {
    role,
    stores,
    projections: projectionsIn(env['PROJECTIONS']),
    keysFile: env['KEYS_FILE'] ? resolve(env['KEYS_FILE']) : null,
    host: said.HOST,
    port,
    dataDir: resolve(said.DATA_DIR),
    hasDemo: hasDemo(env['DEMO'], role, stores) && isLocal,
    hasDevClock: isOn('DEV_CLOCK', said.DEV_CLOCK) && isLocal,
    issuer: said.AUTH_ISSUER,
    audience: said.AUTH_AUDIENCE,
    publicUrl: publicUrlIn(env['PUBLIC_URL']),
    portal: portalIn(said.PORTAL),
    // Who tries it out reads what the start says; a command a line would drown it.
    logLevel: logLevelIn(env['LOG_LEVEL'] || (isLocal ? 'warn' : 'info')),
    metrics: metricsAt(said),
  };
}

/** Compose's `${X:-}` hands over nothing as an empty text: it is as if it were not set. */
const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, text]) => text !== ''));

function mustBeIssuer(issuer: string): void {
  if (issuer === 'local' || issuer.startsWith('https://')) return;
  throw new ConfigurationError('AUTH_ISSUER is “local” or the https address of the issuer of access tokens.');
}

function roleIn(text: string, stores: StoreAddresses): ProcessRole {
  if (text === 'all') return text;
  if (text !== 'api' && text !== 'projector') {
    throw new ConfigurationError('ROLE is “all”, “api” or “projector”.');
  }
  if (!usesFolder(stores)) return text;
  throw new ConfigurationError(
    `ROLE=${text} needs stores that several processes can share: set EVENT_STORE_URL=esdb://… and READ_STORE_URL=mongodb://….`,
  );
}

const known = allProjections.map(({ name }) => name);

function projectionsIn(text: string | undefined): readonly string[] {
  if (!text) return known;
  const named = text.split(',').map((name) => name.trim());
  const unknown = named.find((name) => !known.includes(name));
  if (unknown === undefined) return named;
  throw new ConfigurationError(
    `PROJECTIONS names projections, with commas between them: ${known.join(', ')}. “${unknown}” is none.`,
  );
}

/** A register that others share is not filled with a demo unless somebody says so. */
function hasDemo(text: string | undefined, role: ProcessRole, { events }: StoreAddresses): boolean {
  if (text === undefined) return role === 'all' && events === inFolder;
  if (!isOn('DEMO', text)) return false;
  if (role === 'all') return true;
  throw new ConfigurationError('DEMO=on needs ROLE=all: start one such process to load it.');
}

function publicUrlIn(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^https?:\/\/\w/.test(text) && URL.canParse(text)) return text;
  throw new ConfigurationError(
    'PUBLIC_URL is the address at which the public reaches the register, such as https://sammen.example.no.',
  );
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
  if (text === 'on') return builtPortal;
  const folder = resolve(text);
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new ConfigurationError(
    `PORTAL is “on”, “off” or the folder with the build of the portal; there is none in ${folder}.`,
  );
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
