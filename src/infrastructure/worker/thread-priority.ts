import { constants, setPriority } from 'node:os';
import { platform } from 'node:process';

/** Lets every other thread of the process go first where processors are scarce. */
export function goBehindOthers(): void {
  // Only Linux gives a thread a priority of its own: elsewhere it would be the whole process that steps back.
  if (platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where it is not allowed, all threads are alike, and nothing but speed is lost.
  }
}
