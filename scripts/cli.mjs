import { join } from 'node:path';
import { ensureBuilt, root, runAs } from './ensure-built.mjs';

ensureBuilt();
// `replay what-if` takes modules in TypeScript too.
const typescript = ['-r', join(root, 'test/support/swc-register.cjs')];
runAs(process.execPath, [...typescript, join(root, 'dist/src/cli.js'), ...process.argv.slice(2)]);
