import { isSecantusInstalled } from '../mongodb/secantus-server';

const eventStore = process.env['EVENTSTOREDB_URL'] === undefined ? 'a test server' : 'EVENTSTOREDB_URL';
const isRealMongo = process.env['MONGODB_URL'] !== undefined;
const readStore = isRealMongo ? 'MONGODB_URL' : 'SecantusDB';

/** Runs a spec of the product once more, on EventStoreDB and MongoDB, and says on which servers. */
export function onGrownStores(name: string, spec: () => unknown): void {
  const where = `${name} on EventStoreDB (${eventStore}) and MongoDB (${readStore})`;
  if (isRealMongo || isSecantusInstalled()) {
    process.env['STORES'] = 'eventstoredb,mongodb';
    describe(where, () => {
      spec();
    });
    return;
  }
  const leftOut = `${where}: left out. MONGODB_URL, or \`node scripts/mongodb-server.mjs\` once, brings it in`;
  if (process.env['SERVERS'] !== 'required') it.todo(leftOut);
  else {
    it(where, () => {
      throw new Error(leftOut);
    });
  }
}
