import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/temporary-folder';

const root = join(__dirname, '../../..');
/** A clone in which nothing has been installed or built. */
const clone = join(temporaryFolder(), 'clone');
beforeAll(() => {
  mkdirSync(clone);
  for (const name of ['scripts', 'package.json'])
    cpSync(join(root, name), join(clone, name), { recursive: true });
});

const told = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cli.mjs', ...args], {
    cwd: clone,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('who only asks what there is', () => {
  it.each([[['--help']], [['projections', '--help']], [['-h']], [['help']], [[]]])(
    'is told so, and nothing is installed or built: %j',
    (args) => {
      const { status, stdout, stderr } = told(...args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: npm run cli -- /);
      expect(readdirSync(clone).toSorted()).toEqual(['package.json', 'scripts']);
    },
  );

  it('is told the version', () => {
    expect(told('--version')).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
    expect(existsSync(join(clone, 'dist'))).toBe(false);
  });
});
