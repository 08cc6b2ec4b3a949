import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, root } from './ensure-built.mjs';
import { ensurePortalBuilt } from './ensure-portal.mjs';

ensureBuilt();
ensurePortalBuilt();
const server = spawn(process.execPath, [join(root, 'dist/src/main.js')], { stdio: 'inherit' });
// The register stops by itself when it is told to; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
