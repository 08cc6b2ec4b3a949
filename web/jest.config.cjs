/** The portal in a real Chromium, before a real register. `npm test` in the root runs it with everything else. */
module.exports = {
  rootDir: __dirname,
  displayName: 'portal',
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  transform: { '^.+\\.(t|j)sx?$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  globalSetup: '<rootDir>/test/support/begin.ts',
  globalTeardown: '<rootDir>/test/support/end.ts',
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
};
