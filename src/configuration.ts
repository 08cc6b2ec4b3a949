import { resolve } from 'node:path';

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
}

/** The environment cannot be understood; the message says which variable and what it may be. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** @throws ConfigurationError */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const issuer = env['AUTH_ISSUER'] ?? 'local';
  if (issuer !== 'local' && !issuer.startsWith('https://')) {
    throw new ConfigurationError(
      'AUTH_ISSUER is “local” or the https address of the issuer of access tokens.',
    );
  }
  for (const name of ['EVENT_STORE_URL', 'READ_STORE_URL']) {
    if (env[name] && env[name] !== 'embedded') {
      throw new ConfigurationError(`${name} can only be “embedded” in this version.`);
    }
  }
  const host = env['HOST'] ?? '127.0.0.1';
  const port = portIn(env['PORT'] ?? '3000');
  return {
    host,
    port,
    dataDir: resolve(env['DATA_DIR'] ?? './data'),
    hasDemo: isOn('DEMO', env['DEMO'] ?? 'on') && issuer === 'local',
    hasDevClock: isOn('DEV_CLOCK', env['DEV_CLOCK'] ?? 'off') && issuer === 'local',
    issuer,
    audience: env['AUTH_AUDIENCE'] ?? 'sammen:api',
    publicUrl: env['PUBLIC_URL'] ?? `http://localhost:${port}`,
  };
}

function portIn(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigurationError('PORT is a number from 0 to 65535.');
  return port;
}

function isOn(name: string, text: string): boolean {
  if (text !== 'on' && text !== 'off') throw new ConfigurationError(`${name} is “on” or “off”.`);
  return text === 'on';
}
