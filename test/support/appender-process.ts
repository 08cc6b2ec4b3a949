import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onProduct } from './product';

/** Another process that writes to a data folder, 64 events at a time. */
export interface Appender {
  /** Gives it no chance to finish anything. Answers the ids that had been acknowledged. */
  kill(): Promise<readonly string[]>;
}

/** Starts appenders, and leaves none of them running after the test. Each has one event acknowledged when it is given. */
export function appenders(): (folder: string) => Promise<Appender> {
  const running = new Set<ChildProcess>();
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
  });

  return async (folder) => {
    const args = [...onProduct, join(__dirname, 'appender.ts'), folder];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    running.add(child);
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const closed = once(child, 'close').then(() => running.delete(child));
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(failed)]);

    const kill = async (): Promise<readonly string[]> => {
      child.kill('SIGKILL');
      await closed;
      // What stands after the last line end was cut off in the middle.
      return printed.split('\n').slice(0, -1);
    };
    return { kill };
  };
}

function failed(): never {
  throw new Error('The appender ended before it had appended anything');
}
