// For mongosh: a replica set of one, and a user that may read and write the register's own database and nothing else.
// Plain loops throughout: mongosh waits for its own calls by itself, but not within functions that are handed to others.
const { readFileSync } = require('node:fs');
const rootPassword = readFileSync('/run/secrets/mongodb_root_password', 'utf8').trim();
const password = readFileSync('/run/secrets/mongodb_password', 'utf8').trim();
const address = `mongodb://root:${encodeURIComponent(rootPassword)}@documents:27017/admin?directConnection=true`;
const tries = 120;

let server = null;
for (let left = tries; server === null; left -= 1) {
  try {
    server = connect(address);
  } catch (error) {
    if (left === 0) throw error;
    sleep(1000);
  }
}
if (!server.hello().setName) {
  server.adminCommand({ replSetInitiate: { _id: 'sammen', members: [{ _id: 0, host: 'documents:27017' }] } });
}
for (let left = tries; !server.hello().isWritablePrimary; left -= 1) {
  if (left === 0) throw new Error('The replica set has no primary.');
  sleep(1000);
}
const register = server.getSiblingDB('sammen');
if (!register.getUser('sammen')) {
  register.createUser({ user: 'sammen', pwd: password, roles: [{ role: 'readWrite', db: 'sammen' }] });
}
