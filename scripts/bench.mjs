// Measures the product as it was built, beside the same work by hand: `npm run bench -- --help`.
import { ensureBuilt, runAs } from './ensure-built.mjs';

ensureBuilt();
runAs(process.execPath, [
  '-r',
  './test/support/compiled.cjs',
  'test/bench/main.ts',
  ...process.argv.slice(2),
]);
