import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const least = [20, 19];

/** Ends with one clear sentence where something is lacking. */
export function fail(sentence) {
  process.stderr.write(`Sammen cannot go on: ${sentence}\n`);
  process.exit(1);
}

/** Installs what package-lock.json names, unless that is what stands there already. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < least[0] || (major === least[0] && minor < least[1])) {
    fail(`Node.js ${least.join('.')} or later is needed; this is ${process.versions.node}.`);
  }
  installIn(root, 'Installing packages (the first time takes a minute or two) …');
  const binding = spawnSync(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:')"], {
    cwd: root,
  });
  if (binding.status !== 0) {
    fail(
      'better-sqlite3 has no binding for this machine. Install python3, make and g++, remove node_modules, and try again.',
    );
  }
}

/** Installs what the lock file of a folder names, unless that is what stands there already. */
export function installIn(folder, announcement) {
  const mark = join(folder, 'node_modules', '.sammen-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .update(process.versions.modules)
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  process.stderr.write(`${announcement}\n`);
  // Not `npm ci`: it refuses a lock file made where the registry does not have every platform's binaries.
  run(
    folder,
    ['npm', 'install', '--no-save', '--no-audit', '--no-fund'],
    'the packages could not be installed; see above.',
  );
  writeFileSync(mark, wanted);
}

/** Builds when a source is newer than what was built. */
export function ensureBuilt() {
  ensureInstalled();
  const built = join(root, 'dist', 'src', 'main.js');
  const newest = Math.max(
    ...['src', 'projections', 'package.json', '.swcrc'].map((path) => newestIn(join(root, path))),
  );
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  process.stderr.write('Building …\n');
  run(
    root,
    [process.execPath, join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build'],
    'the build failed; see above.',
  );
}

/** Runs a program in the foreground and ends as it ends; signals reach it as they reach this process. */
export function runAs(program, args) {
  const { status, signal } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  process.exit(signal ? 1 : (status ?? 1));
}

/** Runs a command in a folder. Everything to stderr: what is written on stdout may be read by a program. */
export function run(folder, [program, ...args], complaint) {
  const { status } = spawnSync(program, args, { cwd: folder, stdio: ['inherit', 2, 2] });
  if (status !== 0) fail(complaint);
}

/** When the newest file in there was changed; what was installed or built does not count. */
export function newestIn(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path).filter((name) => name !== 'node_modules' && name !== 'dist');
  return Math.max(stat.mtimeMs, ...names.map((name) => newestIn(join(path, name))));
}
