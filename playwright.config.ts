import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumPath } from './scripts/chromium.mjs'
import { flags } from './scripts/flags.mjs'
import { freshDatabaseUrl, hubUrl, portalUrl, ports } from './tests/e2e/settings.ts'
import { oidcClient } from './tests/integration/accounts/oidcClient.ts'

/** The folder of this run's database and demo accounts; workers inherit it from the first process. */
const dataDir = (process.env.E2E_DATA_DIR ||= mkdtempSync(path.join(tmpdir(), 'hansa-e2e-')))
/** Empty for the one that Playwright has installed. */
const executablePath = process.env.CHROMIUM_PATH ?? chromiumPath()

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A second attempt is traced, to be looked at; a test that needs one has failed.
  retries: 1,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '.cache/tests/e2e.json' }],
  ],
  outputDir: `.cache/tests/e2e-results-${process.env.TEST_DATABASE ?? 'sqlite'}`,
  use: {
    baseURL: hubUrl,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-software-rasterizer',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    // Tracing costs as much time as the tests.
    trace: 'on-all-retries',
  },
  webServer: {
    command: `"${process.execPath}" ${flags.join(' ')} dist/server.js`,
    url: `${hubUrl}/health`,
    timeout: 180_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 6_000 },
    env: {
      NODE_ENV: 'production',
      PORT: String(ports.hub),
      PORTAL_PORT: String(ports.portal),
      SERVER_URL: hubUrl,
      DATA_DIR: dataDir,
      MEDIA_DIR: path.join(dataDir, 'media'),
      DATABASE_URL: freshDatabaseUrl(dataDir),
      HANSA_SECRET: 'a secret of the browser tests, never used elsewhere',
      HANSA_DEMO: '1',
      OIDC_PROVIDERS: JSON.stringify([
        {
          name: 'teruel',
          label: 'Ayuntamiento de Teruel',
          issuer: `http://localhost:${ports.identity}`,
          clientId: oidcClient.id,
          clientSecret: oidcClient.secret,
          municipalities: ['teruel'],
          domains: ['teruel.example'],
        },
      ]),
    },
  },
  metadata: { portalUrl },
})
