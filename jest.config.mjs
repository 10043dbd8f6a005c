/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['node', 'node-addons', 'production'],
    // "soft" deletes nothing, but whoever sets a property of a global after the last test of a file ends the process (jest-util 30.5).
    globalsCleanup: 'off',
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: {
    '^@payload-config$': '<rootDir>/src/config/payload.config.ts',
    '^@hansa/portal-embed/(.*)$': '<rootDir>/plugins/portal-embed/$1',
  },
  modulePathIgnorePatterns: [
    '<rootDir>/.next',
    '<rootDir>/dist',
    '<rootDir>/.cache/node',
    '<rootDir>/.cache/wordpress',
  ],
}

const isMongodb = process.env.TEST_DATABASE === 'mongodb'

/** A MongoDB engine is killed where there is a program that starts one: CONTRIBUTING.md. */
const canKillEngine = isMongodb && Boolean(process.env.TEST_MONGODB_ENGINE)

/**
 * What does not hang on the database: rules in our own code, mails, pages, files. On SQLite it is tried each time, on MongoDB at night. What asks
 * and orders in ways of its own (`oracle`, `asking`, `filters`), commits, locks, follows, migrates or backs up is tried on both each time.
 */
const besideDatabase = [
  '/(anonymous|demo|editing|languages|outgoing|portalKeys|presence|setup)\\.test',
  '/access/(?!oracle|asking)',
  '/accounts/(?!signIn)',
  '/delivery/(anonymous|embedding|forms|originals|pictures|redis|search)',
  '/media/',
  '/operations/',
  '/portals/',
  '/privacy/(?!erasure)',
  '/rest/(?!depth)',
  '/sharing/(?!adopting)',
  '/workflow/(?!transitions|saves)',
]
const isShort = isMongodb && process.env.HANSA_TEST_SEED === undefined

const seed = '<rootDir>/tests/seed.ts'
const cheapPasswords = '<rootDir>/tests/integration/cheapPasswords.ts'

/** Unit tests need no database; integration tests and attacks run once per database (tests/integration/hub.ts).
 * @type {import("jest").Config} */
const config = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      setupFiles: [seed],
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      setupFiles: [seed, cheapPasswords],
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        ...(canKillEngine ? [] : ['/delivery/engine.test.ts$']),
        ...(isMongodb ? [] : ['\\.mongodb\\.test\\.ts$']),
        ...(isShort ? besideDatabase.map((path) => `<rootDir>/tests/integration${path}`) : []),
      ],
    },
    {
      ...shared,
      displayName: 'attacks',
      setupFiles: [seed, cheapPasswords],
      testMatch: ['<rootDir>/tests/attacks/**/*.attack.ts'],
    },
    {
      ...shared,
      displayName: 'html',
      setupFiles: [seed, cheapPasswords],
      testMatch: ['<rootDir>/tests/html/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'wordpress',
      setupFiles: [seed, cheapPasswords],
      testMatch: ['<rootDir>/tests/wordpress/**/*.test.ts'],
    },
  ],
  testTimeout: 120_000,
  // Each file leaves something of Payload in its worker's memory; cleaning up in a full one costs more than a new worker.
  workerIdleMemoryLimit: '700MB',
}

export default config
