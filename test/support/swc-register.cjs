/** Lets a plain Node process run this repository's TypeScript: `node -r ./test/support/swc-register.cjs file.ts`. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const configFile = join(__dirname, '../../.swcrc');

require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const { code } = transformSync(source, { filename, configFile, sourceMaps: 'inline' });
  module._compile(code, filename);
};
