import { join } from 'node:path';
import { ensureInstalled, root, runAs } from './ensure-built.mjs';

// Runs from the sources, as the tests do: what is tortured is what stands there now.
ensureInstalled();
const register = join(root, 'test/support/swc-register.cjs');
const torture = join(root, 'test/simulation/torture-process.ts');
runAs(process.execPath, ['-r', register, torture, ...process.argv.slice(2)]);
