/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/scripts/jest-environment.js',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': '<rootDir>/scripts/strip-types.js',
    '/@actions/(languageservice|workflow-parser)/.+\\.js$': '<rootDir>/scripts/json-imports.js',
  },
  transformIgnorePatterns: ['/node_modules/(?!@actions/(languageservice|workflow-parser)/)'],
  // Some tests start processes; a loaded machine may take long to do so.
  testTimeout: 60_000,
  // The default leaves one core idle; scenes often wait for a time limit, and some tests for processes.
  maxWorkers: 3,
};
