import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Cleans up at once: what a test sees must not hang on when the engine would have done it. */
export function garbageCollector(): () => void {
  setFlagsFromString('--expose_gc');
  return runInNewContext('gc') as () => void;
}
