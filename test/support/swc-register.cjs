/** Lets a plain Node process run this repository's TypeScript: `node -r ./test/support/swc-register.cjs file.ts`. */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const configFile = join(__dirname, '../../.swcrc');
const resolve = Module._resolveFilename;

require.extensions['.ts'] = (module, filename) => {
  // Only when it is needed: a command line that loads no TypeScript does not wait for the compiler.
  const { transformSync } = require('@swc/core');
  const source = readFileSync(filename, 'utf8');
  const { code } = transformSync(source, { filename, configFile, sourceMaps: 'inline' });
  module._compile(code, filename);
};

// What is loaded when it is needed, by `import()`, is named as it is called once it is compiled.
Module._resolveFilename = function resolveSource(request, parent, ...rest) {
  const isSource = parent?.filename?.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(request);
  return resolve.call(this, isSource ? request.slice(0, -'.js'.length) : request, parent, ...rest);
};
