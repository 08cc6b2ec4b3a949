/** Specs against EventStoreDB's and MongoDB's protocols take minutes: SERVERS=on brings them in, as `.ci/run` does. */
const onServers = process.env.SERVERS ? [] : ['[/.](eventstoredb|mongodb)[/.]', '/e2e/grown/'];

/** Specs lie under test/ and mirror the code. `.int.spec` touches disk or sockets, `.e2e.spec` starts the product. */
module.exports = {
  rootDir: __dirname,
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/support/build.mjs',
  // The product that a spec starts works while its spec waits: every core has a spec of its own.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/processes-first.cjs',
  // What is loaded when it is needed, by `import()`, is named as it is called once it is compiled.
  moduleNameMapper: { '^(\\.{1,2}/.+)\\.js$': '$1' },
  transform: { '^.+\\.(t|j)sx?$': '@swc/jest' },
  // jose is ESM only; Jest cannot require ES modules below Node 24.9.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  testPathIgnorePatterns: ['/node_modules/', ...onServers],
  // Against what hangs, not against what is slow: a spec may start several processes on a machine that does other work.
  testTimeout: 240_000,
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.cjs'],
};
