import { join } from 'node:path';
import { ensureInstalled, root, runAs } from './ensure-built.mjs';

ensureInstalled();
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
runAs(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)]);

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}
