import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, root, runAs } from './ensure-built.mjs';

const args = process.argv.slice(2);
const program = join(root, 'dist/src/cli.js');
const asksFor = (...words) => args.some((arg) => words.includes(arg));

if (args.length === 1 && asksFor('--version', '-V')) {
  process.stdout.write(`${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`);
} else if (args.length === 0 || args[0] === 'help' || asksFor('--help', '-h')) {
  help();
} else {
  ensureBuilt();
  // `replay what-if` takes modules in TypeScript too.
  const typescript = ['-r', join(root, 'test/support/swc-register.cjs')];
  runAs(process.execPath, [...typescript, program, ...args]);
}

/** As it was built last: who asks what there is wants nothing installed or built. */
function help() {
  const isThere = existsSync(program) && existsSync(join(root, 'node_modules/commander'));
  if (isThere) runAs(process.execPath, [program, ...(args.length === 0 ? ['--help'] : args)]);
  process.stdout.write(
    `Usage: npm run cli -- <command>

  projections     the read models: list, verify, rebuild, compare, switch, rollback, cancel
  responsibility  who had which responsibility: check, export
  replay          a plan event by event: export, import, what-if

docs/looking-back.md shows them at work. The options of each are told by --help once the
register has been built, which npm start does, and every command but this one.
`,
  );
}
