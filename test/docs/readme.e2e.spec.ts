import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServerProcess } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';
import { firstMissing, piecesOf, tourIn } from './tour';

const root = join(__dirname, '../..');
const steps = tourIn(readFileSync(join(root, 'README.md'), 'utf8'));
const betweenSteps = '\n-- next step --\n';

jest.setTimeout(60_000);

describe('the tour of the README, pasted into a shell from top to bottom', () => {
  const server = new ServerProcess({ dataDir: join(temporaryFolder(), 'data'), demo: 'on' });
  let ran: Ran;

  beforeAll(async () => {
    ran = await runAll(await server.url());
  });

  afterAll(async () => {
    server.signal('SIGTERM');
    await server.ended;
  });

  it('is found there', () => {
    expect(steps.length).toBeGreaterThan(7);
  });

  it('runs without a failure', () => {
    expect(ran.errors).toBe('');
    expect(ran.exitCode).toBe(0);
  });

  it.each(steps.map(({ answer }, index) => [index + 1, answer] as const))(
    'gives the answer that step %i shows',
    (step, answer) => {
      const output = ran.outputs[step - 1] ?? '';
      expect({ missing: firstMissing(piecesOf(answer), output), output }).toEqual({ missing: null, output });
    },
  );
});

interface Ran {
  readonly exitCode: number | null;
  readonly outputs: readonly string[];
  readonly errors: string;
}

/** Every step in one shell, which ends at the first command that fails. */
function runAll(url: string): Promise<Ran> {
  const script = steps.map(({ commands }) => `${commands}printf '%s' '${betweenSteps}'\n`).join('');
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: root,
    env: { ...process.env, SAMMEN: url },
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
