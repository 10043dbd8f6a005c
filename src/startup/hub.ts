import path from 'node:path'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { onCommit } from '../database/commits.ts'
import { lackingMigrations } from '../database/migrate.ts'
import { reachable, recordLocales } from '../database/preflight.ts'
import { demoAccounts, loadDemo } from '../demo/load.ts'
import { portalServer } from '../demo/portal/index.ts'
import type { Env } from '../env.ts'
import { SetupError } from '../errors.ts'
import { type HubApp, hubApp } from '../app.ts'
import { runJobsWhenWoken, stopWaking } from '../mail/runner.ts'
import { fileStores, storesFault } from '../media/stores.ts'
import { keepVariants, stopKeeping } from '../media/upkeep.ts'
import { accountForPictures } from '../media/uses.ts'
import { firstAdministrator, networkMunicipality, type Setup } from './bootstrap.ts'
import { ended, httpServer, listen } from './server.ts'
import { version } from './version.ts'

type Say = (line: string) => void

/** A running hub. */
export interface Hub {
  url: string
  payload: Payload
  /** Ends in order: no new requests, the running ones answered, jobs stopped, the database closed. */
  close: () => Promise<void>
}

/**
 * Starts what the role says: for a hub database, migrations, first content, public side, admin, and the demo portal.
 * @throws {SetupError} when the database cannot be reached, the store of the files refuses the hub, a setting is wrong or a port is taken
 */
export async function startHub(env: Env, say: Say): Promise<Hub> {
  say(`Hansa ${version}: opening the database …`)
  await reachable(env.DATABASE_URL)
  const fault = await storesFault(env)
  if (fault !== undefined) say(`The store of the files does not answer; without it there are none. ${fault}`)
  const config = await (await import('../payload.config.ts')).default
  const payload = await getPayload({ config, cron: env.HANSA_ROLE !== 'delivery' })
  return env.HANSA_ROLE === 'delivery'
    ? startDelivery(env, payload, config, say)
    : startEditorial(env, payload, config, say)
}

/** The public side alone: it changes nothing in the database but when a portal's key was last used. */
async function startDelivery(env: Env, payload: Payload, config: SanitizedConfig, say: Say): Promise<Hub> {
  await migrated(payload)
  const app = await hubApp({ env, payload, config, onCommit })
  const server = await listen(httpServer(app.handle), env.PORT, env.HOST)
  say(`\n  Public API     ${env.SERVER_URL}/v1/\n\nReady. Stop with Ctrl+C.`)
  warm(app, payload)
  const close = async () => {
    await ended(server)
    await app.close()
    await payload.destroy()
  }
  return { url: env.SERVER_URL, payload, close }
}

/** @throws {SetupError} when no hub of this release has prepared the database */
async function migrated(payload: Payload): Promise<void> {
  const lacking = await lackingMigrations(payload).catch(() => ['all'])
  if (lacking.length === 0) return
  throw new SetupError(
    `The database lacks what this release needs (${lacking.join(', ')}). Start a process with HANSA_ROLE=hub of this release first: it prepares the database.`,
  )
}

async function startEditorial(env: Env, payload: Payload, config: SanitizedConfig, say: Say): Promise<Hub> {
  runJobsWhenWoken(payload)
  await recordLocales(payload, env.HANSA_LOCALES)
  await networkMunicipality(payload)
  await accountForPictures(payload)
  const accounts = env.HANSA_DEMO ? await demo(payload, env, say) : undefined
  const setup = await firstAdministrator(payload, env)
  say('Preparing the administration pages …')
  const admin = await (await import('./admin.ts')).adminHandler(env)
  const app = await hubApp({ env, payload, config, setup, onCommit, admin: admin.handle })
  const server = await listen(httpServer(app.handle), env.PORT, env.HOST)
  const portal = env.HANSA_DEMO
    ? await portalServer({ hub: env.SERVER_URL, port: env.PORTAL_PORT, host: env.HOST })
    : undefined
  keepVariants(payload, fileStores(env).images)
  announce(env, say, setup, accounts)
  warm(app, payload)
  const close = async () => {
    await Promise.all([ended(server), portal?.close()])
    await admin.close()
    stopWaking()
    void stopKeeping()
    await app.close()
    await payload.destroy()
  }
  return { url: env.SERVER_URL, payload, close }
}

function warm(app: HubApp, payload: Payload): void {
  app.warm().catch((err: unknown) => payload.logger.warn({ err }, 'The search could not be prepared yet.'))
}

async function demo(payload: Payload, env: Env, say: Say) {
  await loadDemo(payload, { log: say })
  return demoAccounts(payload, { dataDir: env.DATA_DIR })
}

function announce(
  env: Env,
  say: Say,
  setup: Setup | undefined,
  accounts: Awaited<ReturnType<typeof demoAccounts>> | undefined,
) {
  say(`\n  Admin          ${env.SERVER_URL}/admin`)
  if (env.HANSA_ROLE === 'all') say(`  Public API     ${env.SERVER_URL}/v1/`)
  if (env.HANSA_DEMO) say(`  Demo portal    ${env.PORTAL_URL}  (also ${env.SERVER_URL}/demo/portal)`)
  if (setup) say(`\n  No user yet. Open ${env.SERVER_URL}/setup and enter this one-time code: ${setup.code}`)
  if (accounts) {
    say(`\n  Demo accounts (kept in ${path.join(env.DATA_DIR, 'demo-accounts.json')}):`)
    for (const { email, password, role } of accounts) say(`    ${email.padEnd(32)} ${password}   ${role}`)
  }
  say('\nReady. Stop with Ctrl+C.')
}
