import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import '../../../src/projector';
import type { ProjectorData } from '../../../src/projector';

/** The projector's thread, that dies once at the message that stands in the file `die` in the data folder, in the middle of its work. */
const mark = join((workerData as ProjectorData).dataDir, 'die');

parentPort?.on('message', (message) => {
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== message) return;
  rmSync(mark);
  setImmediate(() => process.exit(7));
});
