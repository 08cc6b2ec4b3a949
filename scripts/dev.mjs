import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-built.mjs';
import { ensurePortalInstalled, isPortalHere, web } from './ensure-portal.mjs';

// The register, begun anew when one of its sources changes; the portal by Vite, which sends on what is the register's.
ensureInstalled();
const port = process.env.PORT || '3000';
const children = [];
const begin = (args, options) => {
  const child = spawn(process.execPath, args, { stdio: 'inherit', ...options });
  children.push(child);
  child.on('exit', (code) => end(code ?? 1));
};
function end(code) {
  process.exitCode = code;
  for (const child of children) child.kill();
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0));

const fromSources = ['--watch', '-r', './test/support/swc-register.cjs', 'src/main.ts'];
begin(fromSources, { cwd: root, env: { ...process.env, PORT: port, PORTAL: 'off' } });
if (isPortalHere()) {
  ensurePortalInstalled();
  const env = { ...process.env, SAMMEN_URL: `http://127.0.0.1:${port}` };
  begin([join(web, 'node_modules/vite/bin/vite.js')], { cwd: web, env });
}
