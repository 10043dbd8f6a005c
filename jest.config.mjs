/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'production'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: {
    '^@payload-config$': '<rootDir>/src/payload.config.ts',
    '^@hansa/portal-embed/(.*)$': '<rootDir>/plugins/portal-embed/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/.next', '<rootDir>/dist'],
}

/** A MongoDB engine is killed where there is a program that starts one: CONTRIBUTING.md. */
const canKillEngine = process.env.TEST_DATABASE === 'mongodb' && Boolean(process.env.TEST_MONGODB_ENGINE)

/** Unit tests need no database; integration tests run once per database (tests/integration/hub.ts).
 * @type {import("jest").Config} */
const config = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'integration',
      setupFiles: ['<rootDir>/tests/integration/cheapPasswords.ts'],
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...(canKillEngine ? [] : ['/delivery/engine.test.ts$'])],
    },
  ],
  testTimeout: 120_000,
}

export default config
