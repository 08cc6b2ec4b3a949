import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from './chromium.mjs';
import { ensureBuilt, root, runAs } from './ensure-built.mjs';
import { web } from './ensure-portal.mjs';

ensureBuilt();
const leaveOut = (what) => process.stdout.write(`Left out: ${what}\n`);
if (!process.env.SERVERS) leaveOut('the adapters of EventStoreDB and MongoDB. SERVERS=on brings them in.');

/** What the portal's tests lack here, if anything. */
const lacking = !existsSync(join(web, 'dist', 'index.html'))
  ? 'it is not built. `npm start` builds it.'
  : chromiumPath() === undefined
    ? 'there is no Chromium. Install it, or name it in CHROMIUM_PATH.'
    : undefined;
if (lacking !== undefined) leaveOut(`the portal: ${lacking}`);

process.env.CHROMIUM_PATH ??= chromiumPath() ?? '';
const projects = lacking === undefined ? ['--projects', root, web] : [];
runAs(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2), ...projects]);
