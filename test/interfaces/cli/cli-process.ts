import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { product, root } from '../../support/product';

/** What a person sees when a command line is done. */
export interface Finished {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Place {
  readonly folder: string;
  /** Ctrl-C is pressed when this is said. */
  readonly interruptAt?: RegExp;
  /** The process is killed when this is said, as when the machine fails. */
  readonly killAt?: RegExp;
  /** What else its environment says. */
  readonly env?: Readonly<Record<string, string>>;
}

/** `npm run cli -- …` in a process of its own, on a data folder; no server is at the port that it is told. */
export async function cli(
  { folder, interruptAt, killAt, env: more = {} }: Place,
  ...args: readonly string[]
): Promise<Finished> {
  const env = { ...process.env, DATA_DIR: folder, PORT: '1', AUTH_ISSUER: 'local', ...more };
  const child = spawn(process.execPath, [...product.cli, ...args], { cwd: root, env });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    if (interruptAt?.test(text)) child.kill('SIGINT');
    if (killAt?.test(text)) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return { exitCode: child.exitCode, out, err };
}
