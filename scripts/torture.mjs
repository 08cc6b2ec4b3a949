import { join } from 'node:path';
import { ensureBuilt, root, runAs } from './ensure-built.mjs';

ensureBuilt();
const register = join(root, 'test/support/compiled.cjs');
const torture = join(root, 'test/simulation/torture-process.ts');
runAs(process.execPath, ['-r', register, torture, ...process.argv.slice(2)]);
