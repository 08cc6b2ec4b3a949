import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { product, root } from '../support/product';

const greeting = /API (http:\S+)\/api\/v1/;

/** The real register in a process of its own. */
export interface RegisterProcess {
  readonly url: string;
  /** What it has complained of so far, each once. */
  readonly complaints: readonly string[];
  /** Gives it no chance to finish anything. */
  kill(): Promise<void>;
  /** Asks it to end, and waits until it has. @throws where it does not end well */
  stop(): Promise<void>;
}

/** Starts the register on a data folder, at a port of its own, without the demo. @throws where it does not start */
export async function startRegister(folder: string): Promise<RegisterProcess> {
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: '0',
    DEMO: 'off',
    DEV_CLOCK: 'off',
    AUTH_ISSUER: 'local',
    LOG_LEVEL: 'warn',
  };
  const child = spawn(process.execPath, product.main, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Not `exit`: what was written last would be lost.
  const exited = once(child, 'close');
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    await exited;
    process.off('exit', endWithUs);
  };

  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  while (!greeting.test(said)) {
    const isRunning = await Promise.race([
      once(child.stdout, 'data').then(() => true),
      exited.then(() => false),
    ]);
    if (!isRunning) throw new Error(`The register did not start: ${complained || said}`);
  }
  return {
    url: greeting.exec(said)?.[1] ?? '',
    get complaints() {
      return [...new Set(complained.split('\n').filter(Boolean).map(worded))];
    },
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      if (child.exitCode !== 0)
        throw new Error(`The register did not end well: ${complained || 'no reason given'}`);
    },
  };
}

/** A line of the log without what differs from time to time. */
const worded = (line: string): string => line.replace(/"(pid|timestamp)":\d+,/g, '');
