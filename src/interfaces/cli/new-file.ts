import { open, rm } from 'node:fs/promises';
import { UsageError } from './terminal';

/** For the option `--force` of a command that writes a file. */
export const forceHelp = 'in the place of a file that is there already';

/** Readable by its owner alone: what is written here is about a patient. */
const mode = 0o600;

/** A file to write to where there is none; with force, in the place of one. @throws UsageError */
export async function newFile(
  path: string,
  { force = false }: { readonly force?: boolean },
): Promise<NodeJS.WritableStream> {
  try {
    if (force) await rm(path, { force });
    const file = await open(path, 'wx', mode);
    return file.createWriteStream();
  } catch (error) {
    throw new UsageError(complaintAbout(path, error), { cause: error });
  }
}

function complaintAbout(path: string, error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return code === 'EEXIST'
    ? `${path} is there already: name another file, or say --force.`
    : `${path} cannot be made: name a file in a folder that is there and can be written to.`;
}
