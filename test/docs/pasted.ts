import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { product, root } from '../support/product';
import { ServerProcess } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';
import { firstMissing, piecesOf } from './tour';
import type { Step } from './tour';

const betweenSteps = '\n-- next step --\n';

/** The command line without the script that would look for what is missing at each command. */
const commandLine = `npm() {
  [ "$1 $2 $3 $4" = 'run --silent cli --' ] || return
  node ${product.cli.join(' ')} "\${@:5}"
}\n`;

/** How far something is, where nobody watches. */
const progress = /^[\w-]+: \d+ %.*\n/gm;

/** Tests that the steps, pasted into a shell beside a fresh demo, give the answers that the document shows. */
export function itGivesTheAnswersOf(steps: readonly Step[]): void {
  const dataDir = join(temporaryFolder(), 'data');
  const server = new ServerProcess({ dataDir, demo: 'on' });
  let ran: Ran;

  beforeAll(async () => {
    const url = await server.url();
    ran = await runAll(steps, { SAMMEN: url, PORT: new URL(url).port, DATA_DIR: dataDir });
  });

  afterAll(async () => {
    server.signal('SIGTERM');
    await server.ended;
  });

  it('shows what comes of every step', () => {
    expect(steps.length).toBeGreaterThan(7);
    expect(steps.filter(({ answer }) => piecesOf(answer).length === 0)).toEqual([]);
  });

  it('runs without a failure', () => {
    expect(ran.errors.replace(progress, '')).toBe('');
    expect(ran.exitCode).toBe(0);
  });

  it.each(steps.map(({ answer }, index) => [index + 1, answer] as const))(
    'gives the answer that step %i shows',
    (step, answer) => {
      const output = ran.outputs[step - 1] ?? '';
      expect({ missing: firstMissing(piecesOf(answer), output), output }).toEqual({ missing: null, output });
    },
  );
}

interface Ran {
  readonly exitCode: number | null;
  readonly outputs: readonly string[];
  readonly errors: string;
}

/** Every step in one shell, which ends at the first command that fails. */
function runAll(steps: readonly Step[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const script = steps.map(({ commands }) => `${commands}printf '%s' '${betweenSteps}'\n`).join('');
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', commandLine + script], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  shell.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve, reject) => {
    shell.on('error', reject);
    shell.on('close', (exitCode) => {
      resolve({ exitCode, outputs: output.split(betweenSteps), errors });
    });
  });
}
