/** Runs TypeScript of the tests as it is and the product as it was built: `src/` and `projections/` come from `dist/`. */
require('./swc-register.cjs');
require('reflect-metadata');
const Module = require('node:module');
const { join, sep } = require('node:path');

const root = join(__dirname, '../..') + sep;
const resolve = Module._resolveFilename;

Module._resolveFilename = function resolveBuilt(...request) {
  const file = resolve.apply(this, request);
  const place = file.startsWith(root) ? file.slice(root.length) : '';
  const isProduct = /^(src|projections)\b.*\.ts$/.test(place);
  return isProduct ? join(root, 'dist', place.replace(/\.ts$/, '.js')) : file;
};
