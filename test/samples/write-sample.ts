import { addMissing, fileOf } from './sample-files';
import { todaysTypes } from './today/today';

/** Adds the sample of a version that is released now: `node -r ./test/support/swc-register.cjs test/samples/write-sample.ts`. */
for (const today of todaysTypes) {
  if (addMissing(today)) process.stdout.write(`test/samples/events/${fileOf(today)} written\n`);
}
