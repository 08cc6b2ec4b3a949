import { join } from 'node:path';
import { ensureBuilt, root, runAs } from './ensure-built.mjs';

ensureBuilt();
runAs(process.execPath, [join(root, 'dist/src/cli.js'), ...process.argv.slice(2)]);
