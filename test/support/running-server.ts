import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { ApiClient } from './api-client';
import { product, root } from './product';
import type { Answer, Client, Who } from './api-client';
import { eventually } from './eventually';
import { storeKinds } from './stores/store-kinds';
import { storesOf } from './stores/register-stores';

const patienceMs = 60_000;

export interface ServerSettings {
  readonly dataDir: string;
  readonly demo?: 'on' | 'off';
  readonly port?: number;
  /** The folder with a build of the portal; none where nothing is said. */
  readonly portal?: string;
  /** Further variables of its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of the product with all that it has written. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Standard output and error together, in the order in which they came. */
  output = '';

  constructor({ dataDir, demo = 'off', port = 0, portal = 'off', env = {} }: ServerSettings) {
    const { AUTH_ISSUER: _, ...inherited } = process.env;
    this.#child = spawn(process.execPath, product.main, {
      cwd: root,
      env: {
        ...inherited,
        PORT: String(port),
        DATA_DIR: dataDir,
        DEMO: demo,
        DEV_CLOCK: 'on',
        PORTAL: portal,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    // Not `exit`: what was written last would be lost.
    this.ended = new Promise((resolve) => {
      this.#child.on('close', (code, signal) => {
        resolve({ code, signal });
      });
    });
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Waits until its output has this. @throws where it ends first */
  async said(pattern: RegExp): Promise<RegExpExecArray> {
    const ended = this.ended.then(() => true);
    for (const begun = Date.now(); Date.now() - begun < patienceMs;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      if (await Promise.race([ended, pause(10).then(() => false)])) break;
    }
    throw new Error(`The server did not say ${String(pattern)}:\n${this.output}`);
  }

  /** The address at which it listens. @throws where it ends first */
  async url(): Promise<string> {
    const said = await this.said(/(?:API (http:\S+)\/api\/v1|Health (http:\S+)\/health)/);
    return said[1] ?? said[2] ?? '';
  }
}

/** A server that answers, and a client that speaks with it. */
export class RunningServer {
  private constructor(
    readonly process: ServerProcess,
    readonly api: ApiClient,
  ) {}

  static async start(settings: ServerSettings): Promise<RunningServer> {
    const env = { ...(await storesOf(settings.dataDir)), ...settings.env };
    const child = new ServerProcess({ ...settings, env });
    try {
      const api = new ApiClient(await child.url());
      await api.readDocument();
      const { status } = await api.raw('GET', '/health/ready');
      if (status !== 200) throw new Error(`The server is not ready:\n${child.output}`);
      const server = new RunningServer(child, api);
      if (storeKinds().length > 0) await server.#readModelsAreThere();
      return server;
    } catch (error) {
      child.signal('SIGKILL');
      throw error;
    }
  }

  get output(): string {
    return this.process.output;
  }

  /** Collections and indexes are made at the first start, and in another process that takes its time. */
  async #readModelsAreThere(): Promise<void> {
    const operator = this.as({ role: 'operator', name: 'Ola Drift' });
    const areThere = async (): Promise<boolean> => {
      const { body } = await operator.get('/projections', { 'consistency-token': '' });
      const items = (body['items'] ?? []) as readonly { state: string; lag: { events: number } }[];
      return items.length > 0 && items.every(({ state, lag }) => state === 'live' && lag.events === 0);
    };
    await eventually('the read models are there', areThere, patienceMs);
  }

  as(who: Who): Client {
    return this.api.as(who);
  }

  moveClock(now: string): Promise<Answer> {
    return this.api.moveClock(now);
  }

  /** Asks it to end, and waits until it has. */
  stop(): Promise<Ended> {
    return this.#end('SIGTERM');
  }

  /** As when the machine fails. */
  kill(): Promise<Ended> {
    return this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<Ended> {
    this.process.signal(signal);
    const ended = await this.process.ended;
    this.api.disconnect();
    return ended;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
