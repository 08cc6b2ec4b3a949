import type { Database } from 'better-sqlite3';
import type { Generation, Lease } from '../../../application/ports/read-store';

export interface Leases {
  acquire(target: Generation, owner: string, ttlMs: number): Lease | null;
  renew(lease: Lease, ttlMs: number): boolean;
  release(lease: Lease): void;
  isHeld(lease: Lease): boolean;
  holder(target: Generation): string | null;
  freeAll(): void;
}

type Held = [projection: string, generation: number, owner: string, token: number];

const heldBy = ({ target, owner, token }: Lease): Held => [
  target.projection,
  target.generation,
  owner,
  token,
];

export function prepareLeases(database: Database, now: () => number): Leases {
  // A released lease keeps its row: the token must go on growing.
  const acquire = database
    .prepare<Generation & { owner: string; now: number; expiresAt: number }, number>(
      `INSERT INTO leases (projection, generation, owner, token, expires_at)
       VALUES (:projection, :generation, :owner, 1, :expiresAt)
       ON CONFLICT (projection, generation) DO UPDATE SET owner = :owner, token = token + 1, expires_at = :expiresAt
       WHERE owner IS NULL OR owner = :owner OR expires_at <= :now
       RETURNING token`,
    )
    .pluck();
  const held = 'projection = ? AND generation = ? AND owner = ? AND token = ?';
  const renew = database.prepare<[number, ...Held]>(`UPDATE leases SET expires_at = ? WHERE ${held}`);
  const release = database.prepare<Held>(`UPDATE leases SET owner = NULL WHERE ${held}`);
  const find = database.prepare<Held>(`SELECT 1 FROM leases WHERE ${held}`);
  const holder = database
    .prepare<[string, number, number], string>(
      'SELECT owner FROM leases WHERE projection = ? AND generation = ? AND owner IS NOT NULL AND expires_at > ?',
    )
    .pluck();

  return {
    acquire: (target, owner, ttlMs) => {
      const time = now();
      const token = acquire.get({ ...target, owner, now: time, expiresAt: time + ttlMs });
      return token === undefined ? null : { target, owner, token };
    },
    renew: (lease, ttlMs) => renew.run(now() + ttlMs, ...heldBy(lease)).changes === 1,
    release: (lease) => {
      release.run(...heldBy(lease));
    },
    freeAll: () => {
      database.exec('UPDATE leases SET owner = NULL');
    },
    holder: ({ projection, generation }) => holder.get(projection, generation, now()) ?? null,
    isHeld: (lease) => find.get(...heldBy(lease)) !== undefined,
  };
}
