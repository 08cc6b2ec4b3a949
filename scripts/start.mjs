import { spawn } from 'node:child_process';
import { ensureBuilt } from './ensure-built.mjs';
import { ensurePortalBuilt } from './ensure-portal.mjs';
import { serverArgs } from './server.mjs';

ensureBuilt();
ensurePortalBuilt();
const server = spawn(process.execPath, serverArgs, { stdio: 'inherit' });
// The register stops by itself when it is told to; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
