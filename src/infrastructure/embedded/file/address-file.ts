import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the process that has the data folder open is to be spoken to, told beside the lock. */
const fileIn = (folder: string): string => join(folder, 'address');

export const tellAddress = (folder: string, address: string): void => {
  writeFileSync(fileIn(folder), `${address}\n`, { mode: 0o600 });
};

/** Whoever takes the lock begins without one: what a process that is gone has left behind leads nowhere. */
export const forgetAddress = (folder: string): void => {
  rmSync(fileIn(folder), { force: true });
};

/** Null where nobody has told one. It is true only while somebody else has the lock. */
export function addressIn(folder: string): string | null {
  try {
    return readFileSync(fileIn(folder), 'utf8').trim();
  } catch {
    return null;
  }
}
