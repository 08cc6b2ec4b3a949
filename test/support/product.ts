import { join } from 'node:path';

export const root = join(__dirname, '../..');

/** The product as Node runs it, built. Jest and the scripts see to it that it is as the sources are. */
export const product = {
  main: [join(root, 'dist/src/main.js')],
  // As scripts/cli.mjs does: `replay what-if` takes modules in TypeScript.
  cli: ['-r', join(root, 'test/support/swc-register.cjs'), join(root, 'dist/src/cli.js')],
  projector: join(root, 'dist/src/projector.js'),
} as const;

/** Runs a program of the tests' own on the product as it was built. */
export const onProduct = ['-r', join(root, 'test/support/compiled.cjs')] as const;
