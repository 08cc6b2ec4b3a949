import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from './chromium.mjs';
import { ensureBuilt, root, runAs } from './ensure-built.mjs';
import { web } from './ensure-portal.mjs';

ensureBuilt();
const { SERVERS, EVENTSTOREDB_URL, MONGODB_URL } = process.env;
if (SERVERS) {
  const eventStore = EVENTSTOREDB_URL
    ? 'the server of EVENTSTOREDB_URL'
    : 'a test server that speaks its protocol';
  const readStore = MONGODB_URL ? 'the server of MONGODB_URL' : 'SecantusDB';
  say(`Stores: SQLite; EventStoreDB (${eventStore}) and MongoDB (${readStore}).`);
} else {
  say(
    'Stores: SQLite. Left out: everything on EventStoreDB and MongoDB, some minutes. SERVERS=on brings it in;',
  );
  say('EVENTSTOREDB_URL and MONGODB_URL name real servers for it.');
}

/** What the portal's tests lack here, if anything. */
const lacking = !existsSync(join(web, 'dist', 'index.html'))
  ? 'it is not built. `npm start` builds it.'
  : chromiumPath() === undefined
    ? 'there is no Chromium. Install it, or name it in CHROMIUM_PATH.'
    : undefined;
if (lacking !== undefined) say(`Left out: the portal: ${lacking}`);

process.env.CHROMIUM_PATH ??= chromiumPath() ?? '';
const projects = lacking === undefined ? ['--projects', root, web] : [];
runAs(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2), ...projects]);

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}
