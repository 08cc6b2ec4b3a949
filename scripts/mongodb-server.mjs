import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './ensure-built.mjs';

// A server that speaks MongoDB's protocol over MongoDB's storage engine, for the tests of the adapter on a machine
// without MongoDB. Tests start it themselves; here it is only installed, into a folder of its own.
const folder = join(root, 'node_modules', '.cache', 'secantus');
// Its exact pre-releases come and go.
const requirement = 'secantusdb>=0.7.0b3,<0.8';

if (!existsSync(join(folder, 'bin', 'secantusd-py'))) {
  rmSync(folder, { recursive: true, force: true });
  run('python3', ['-m', 'venv', folder], 'Python 3 with venv is needed (Debian: python3-venv).');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--pre', requirement];
  run(join(folder, 'bin', 'python'), pip, 'SecantusDB could not be installed; see above.');
}
process.stdout.write(`${join(folder, 'bin', 'secantusd-py')}\n`);

function run(program, args, complaint) {
  const { status } = spawnSync(program, args, { stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  fail(`${complaint} Or set MONGODB_URL to a server that is there.`);
}
