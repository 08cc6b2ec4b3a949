import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { practitionerIdOf } from '../../application/access/pseudonyms';
import type { Keys } from '../../application/ports/keys';
import type { Practitioner, Practitioners } from '../../application/ports/practitioners';
import type { PractitionerId } from '../../kernel/ids';
import { errorCode, replaceFile } from '../keys/durable-file';
import { syntheticUsers } from './synthetic-users';

/** The synthetic practitioners, and everyone who was given a token as one; those are kept in `local-practitioners.json`. */
export class LocalPractitioners implements Practitioners {
  readonly #file: string;
  readonly #synthetic: readonly Practitioner[];
  readonly #others: Map<PractitionerId, Practitioner>;

  constructor(dataDir: string, keys: Keys) {
    this.#file = join(dataDir, 'local-practitioners.json');
    this.#synthetic = syntheticUsers.flatMap(({ name, practice }) =>
      practice
        ? [{ practitionerId: practitionerIdOf(keys, practice.hprNumber), name, unit: practice.unit.name }]
        : [],
    );
    this.#others = new Map(read(this.#file).map((each) => [each.practitionerId, each]));
  }

  search(text: string, limit: number): Promise<readonly Practitioner[]> {
    const words = comparable(text).split(/\s+/).filter(Boolean);
    const found = this.#all().filter(({ name }) => words.every((word) => comparable(name).includes(word)));
    return Promise.resolve(found.toSorted(byName).slice(0, limit));
  }

  find(practitionerId: PractitionerId): Promise<Practitioner | null> {
    return Promise.resolve(this.#all().find((each) => each.practitionerId === practitionerId) ?? null);
  }

  /** From now on he is found, also after a restart. */
  remember(practitioner: Practitioner): void {
    const known = this.#all().find((each) => each.practitionerId === practitioner.practitionerId);
    if (known?.name === practitioner.name && known.unit === practitioner.unit) return;
    this.#others.set(practitioner.practitionerId, practitioner);
    replaceFile(this.#file, `${JSON.stringify([...this.#others.values()], null, 2)}\n`);
  }

  #all(): readonly Practitioner[] {
    const synthetic = this.#synthetic.filter(({ practitionerId }) => !this.#others.has(practitionerId));
    return [...synthetic, ...this.#others.values()];
  }
}

/** A letter with its accent can be written in two ways. */
const comparable = (text: string): string => text.normalize('NFC').toLocaleLowerCase('nb');

const byName = (a: Practitioner, b: Practitioner): number =>
  a.name.localeCompare(b.name, 'nb') || a.practitionerId.localeCompare(b.practitionerId);

function read(path: string): readonly Practitioner[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as readonly Practitioner[];
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return [];
    throw new Error(`${path} is damaged: put it back from a copy, or remove it.`, { cause });
  }
}
