// Makes what docker-compose.yml reads as secrets, once. What is there already stays: the stores were made with it.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? fileURLToPath(new URL('../secrets', import.meta.url));
// Only its owner can enter; the files are mounted one by one, and read by other users in there.
mkdirSync(folder, { recursive: true, mode: 0o700 });

function kept(name, make) {
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, make(), { mode: 0o444, flag: 'wx' });
  return readFileSync(path, 'utf8').trim();
}

const password = () => `${randomBytes(24).toString('base64url')}\n`;
const administrators = () =>
  ['ADMIN', 'OPS'].map((user) => `EVENTSTORE_DEFAULT_${user}_PASSWORD=${password()}`).join('');

const admin = /ADMIN_PASSWORD=(\S+)/.exec(kept('event_store.env', administrators))?.[1] ?? '';
const ofRegister = kept('mongodb_password', password);
kept('mongodb_root_password', password);
kept('mongodb_keyfile', () => `${randomBytes(756).toString('base64')}\n`);
kept('event_store_url', () => `esdb://admin:${admin}@events:2113?tlsCAFile=/certificates/ca/ca.crt\n`);
kept(
  'read_store_url',
  () => `mongodb://sammen:${ofRegister}@documents:27017/sammen?replicaSet=sammen&authSource=sammen\n`,
);
process.stdout.write(`The secrets are in ${folder}. Keep a copy of them where the backups are not.\n`);
