import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { eventually } from '../eventually';

const program = join(__dirname, '../../../node_modules/.cache/secantus/bin/secantusd-py');
const startMs = 30_000;

/** Whether scripts/mongodb-server.mjs has been run here. */
export const isSecantusInstalled = (): boolean => existsSync(program);

/** SecantusDB, which speaks MongoDB's protocol over MongoDB's storage engine and calls itself a replica set of one. */
export class SecantusServer {
  #process: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  static async start(folder: string): Promise<SecantusServer> {
    const server = new SecantusServer(folder, await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `mongodb://127.0.0.1:${String(this.port)}`;
  }

  /** On the same port and the same files as before. */
  async start(options: readonly string[] = []): Promise<void> {
    const place = ['--port', String(this.port), '--storage-path', this.folder, '--sync-on-commit'];
    const child = spawn(program, [...place, ...options], { stdio: 'ignore', cwd: this.folder });
    this.#process = child;
    await eventually(
      'SecantusDB takes connections',
      async () => {
        if (child.exitCode !== null) throw new Error(`SecantusDB ended with ${String(child.exitCode)}`);
        return canConnect(this.port);
      },
      startMs,
    );
  }

  /** Gives it no chance to finish anything. Asked politely, it may wait for its clients for ever. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function canConnect(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
