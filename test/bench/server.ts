import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryIn } from './measure';
import type { Memory } from './measure';

const root = join(__dirname, '../..');

interface Package {
  readonly config: { readonly nodeOptions: readonly string[] };
}

/** The product itself, as `npm start` runs it, in a process of its own. */
export interface Server {
  readonly port: number;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

/** Starts it over the folder. Node's options for profiling can be given in BENCH_SERVER_OPTIONS. */
export async function startServer(folder: string): Promise<Server> {
  const options = (process.env['BENCH_SERVER_OPTIONS'] ?? '').split(' ').filter(Boolean);
  const { config } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;
  const args = [
    '--expose-gc',
    ...config.nodeOptions,
    ...options,
    '-r',
    join(__dirname, 'memory-report.cjs'),
    join(root, 'dist/src/main.js'),
  ];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      DATA_DIR: folder,
      DEMO: 'off',
      PORT: '0',
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const killed = (): boolean => child.kill('SIGKILL');
  process.once('exit', killed);
  const port = await portIn(child);
  return {
    port,
    memory: async () => {
      const told = once(child, 'message') as Promise<[NodeJS.MemoryUsage]>;
      child.send('memory');
      return memoryIn((await told)[0]);
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      process.removeListener('exit', killed);
    },
  };
}

function portIn(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      const port = /API http:\/\/[^:]+:(\d+)/.exec(printed)?.[1];
      if (!port) return;
      // Its log is written as it is in use, and read by nobody here: that would be work of ours.
      child.stdout?.off('data', listen).resume();
      resolve(Number(port));
    };
    child.stdout?.on('data', listen);
    child.once('exit', () => {
      reject(new Error(`The server did not start: ${printed}`));
    });
  });
}
