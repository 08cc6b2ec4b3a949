import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from './chromium.mjs';
import { ensureBuilt, root, runAs } from './ensure-built.mjs';
import { web } from './ensure-portal.mjs';

ensureBuilt();
const { SERVERS, BROWSER, EVENTSTOREDB_URL, MONGODB_URL } = process.env;
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

const projects = isPortalTested() ? ['--projects', root, web] : [];
process.env.CHROMIUM_PATH ??= chromiumPath() ?? '';
runAs(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2), ...projects]);

/** Says what is left out, and ends where it was required. */
function isPortalTested() {
  if (!BROWSER) {
    say('Left out: the portal in a browser, some minutes. BROWSER=on brings it in.');
    return false;
  }
  const lacking = !existsSync(join(web, 'dist', 'index.html'))
    ? 'it is not built. `npm start` builds it.'
    : chromiumPath() === undefined
      ? 'there is no Chromium. Install it, or name it in CHROMIUM_PATH.'
      : undefined;
  if (lacking === undefined) return true;
  say(`The portal is not tested: ${lacking}`);
  if (BROWSER === 'required') process.exit(1);
  return false;
}

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}
