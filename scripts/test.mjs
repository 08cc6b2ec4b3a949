import { join } from 'node:path';
import { ensureInstalled, root, runAs } from './ensure-built.mjs';

ensureInstalled();
if (!process.env.SERVERS) {
  process.stdout.write('Left out: the adapters of EventStoreDB and MongoDB. SERVERS=on brings them in.\n');
}
runAs(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)]);
