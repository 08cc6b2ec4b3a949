import { join } from 'node:path';
import { ensureInstalled, root, runAs } from './ensure-built.mjs';

ensureInstalled();
runAs(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)]);
