/** Lets a plain Node process run this repository's TypeScript: `node -r ./test/support/swc-register.cjs file.ts`. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const configFile = join(__dirname, '../../.swcrc');

require.extensions['.ts'] = (module, filename) => {
  // Only when it is needed: a command line that loads no TypeScript does not wait for the compiler.
  const { transformSync } = require('@swc/core');
  const source = readFileSync(filename, 'utf8');
  const { code } = transformSync(source, { filename, configFile, sourceMaps: 'inline' });
  module._compile(code, filename);
};
