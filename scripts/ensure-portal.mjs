import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { installIn, newestIn, root, run } from './ensure-built.mjs';

export const web = join(root, 'web');
const withoutIt = 'PORTAL=off starts the register without it.';

/** Whether it is to be served from the sources that are here. */
export const isPortalHere = () =>
  (process.env.PORTAL || 'on') === 'on' && existsSync(join(web, 'package-lock.json'));

export function ensurePortalInstalled() {
  installIn(web, `Installing the portal’s packages (the first time takes a minute). ${withoutIt}`);
}

/** Builds the portal when one of its sources is newer than what was built. */
export function ensurePortalBuilt() {
  if (!isPortalHere()) return;
  const built = join(web, 'dist', 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs >= newestIn(web)) return;
  ensurePortalInstalled();
  process.stderr.write('Building the portal …\n');
  run(web, ['npm', 'run', '--silent', 'build'], `the portal could not be built; see above. ${withoutIt}`);
  compress(join(web, 'dist', 'assets'));
}

/** Once here rather than at every request. What is small would gain nothing. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg|json)$/.test(name)) continue;
    const file = join(folder, name);
    const content = readFileSync(file);
    if (content.length < 1024) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
