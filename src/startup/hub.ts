import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { stayKnown } from '../database/alive.ts'
import { onCommit } from '../database/transactions/commits.ts'
import { lackingMigrations } from '../database/migrate.ts'
import { reachable, recordLocales } from '../database/preflight.ts'
import { dropRests } from '../database/tables.ts'
import { demoAccounts, loadDemo } from '../demo/load.ts'
import { portalServer } from '../demo/portal/index.ts'
import type { Env } from '../settings/env.ts'
import { SetupError } from '../errors/setup.ts'
import { type HubApp, hubApp } from '../http/app.ts'
import { startJobs, stopJobs } from '../mail/runner.ts'
import { fileStores, storesFault } from '../media/stores.ts'
import { keepVariants, stopKeeping } from '../media/upkeep.ts'
import { accountForFiles } from '../media/account.ts'
import { firstAdministrator, networkMunicipality, type Setup } from '../accounts/setup/bootstrap.ts'
import { assertTablesRegistered, strangersIn } from '../privacy/registered.ts'
import { assertErased, replayErasures } from '../privacy/replay.ts'
import { overwriteOnce } from '../privacy/overwrite.ts'
import { ended, httpServer, listen } from './server.ts'
import { version } from '../model/version.ts'

type Say = (line: string) => void

/** A running hub. */
export interface Hub {
  url: string
  payload: Payload
  /**
   * Resolves when everything is served: at once, or when the database is back that was away at the start. Rejects with a
   * `SetupError` when the hub cannot go on with it.
   */
  complete: Promise<void>
  /** Ends in order: no new requests, the running ones answered, jobs stopped, the database closed. */
  close: () => Promise<void>
}

/** The hub while it starts, part by part. */
interface Starting {
  env: Env
  say: Say
  payload: Payload
  config: SanitizedConfig
  app: HubApp
  /** Functions that end the running parts, in the order of their start; they are called in the reverse order. */
  ends: (() => Promise<void> | void)[]
}

/** So many milliseconds after it could not be reached, the database is tried again. */
const again = 1_000

/**
 * Starts what the role says: for a hub database, migrations, first content, public side, admin, and the demo portal. While
 * the database cannot be reached, a process that has answered from it before shows what it may of that, and starts the
 * rest later.
 * @throws {SetupError} when the database cannot be reached otherwise, the store of the files refuses the hub, a setting is
 * wrong or a port is taken
 */
export async function startHub(env: Env, say: Say): Promise<Hub> {
  say(`Hansa ${version}: opening the database …`)
  const [refusal, fault, config] = await Promise.all([
    reachable(env.DATABASE_URL).catch((error: unknown) => error),
    storesFault(env),
    import('../config/payload.config.ts').then((module) => module.default),
  ])
  if (fault !== undefined) say(`The store of the files does not answer; without it there are none. ${fault}`)
  const isAway = refusal !== undefined
  const payload = await getPayload({ config, disableDBConnect: isAway })
  const app = await hubApp({ env, payload, config, onCommit, isAway })
  const starting: Starting = { env, say, payload, config, app, ends: [() => app.close()] }
  if (isAway && !app.hasAnswered) throw refusal
  const prepared = isAway ? undefined : await prepare(starting)
  const server = await listen(httpServer(app.handle), env.PORT, env.HOST)
  const portal = env.HANSA_DEMO && env.HANSA_ROLE !== 'delivery' ? await demoPortal(env) : undefined
  const complete = prepared ? Promise.resolve(ready(starting, prepared)) : later(starting, refusal)
  const close = async () => {
    await Promise.all([ended(server), portal?.close()])
    for (const end of starting.ends.reverse()) await end()
    await payload.destroy()
  }
  return { url: env.SERVER_URL, payload, complete, close }
}

const demoPortal = (env: Env) => portalServer({ hub: env.SERVER_URL, port: env.PORTAL_PORT, host: env.HOST })

/** Starts the rest once the database can be reached. */
async function later(starting: Starting, refusal: unknown): Promise<void> {
  const { env, say, payload, ends } = starting
  const stop = new AbortController()
  ends.push(() => stop.abort())
  say(`\n${refusal instanceof Error ? refusal.message : String(refusal)}`)
  say(`Until it can be reached, readers get what is known from before: ${env.SERVER_URL}/v1/`)
  while (!(await connected(env, payload))) {
    await pause(again, undefined, { signal: stop.signal }).catch(() => undefined)
    if (stop.signal.aborted) return
  }
  ready(starting, await prepare(starting))
}

async function connected(env: Env, payload: Payload): Promise<boolean> {
  const isReachable = await reachable(env.DATABASE_URL).then(
    () => true,
    () => false,
  )
  if (isReachable) await payload.db.connect?.()
  return isReachable
}

/** Tells what there is to know, once it is served. */
type Announce = () => void

async function prepare(starting: Starting): Promise<Announce> {
  const { env, payload, ends } = starting
  ends.push(await stayKnown(payload))
  if (env.HANSA_ROLE !== 'delivery') return prepareEditorial(starting)
  await migrated(payload)
  await assertErased(payload)
  return () => undefined
}

function ready({ env, say, payload, app }: Starting, tell: Announce): void {
  app.release()
  tell()
  if (env.HANSA_ROLE !== 'hub') say(`  Public API     ${env.SERVER_URL}/v1/`)
  say('\nReady. Stop with Ctrl+C.')
  app.warm().catch((err: unknown) => payload.logger.warn({ err }, 'The search could not be prepared yet.'))
}

/** @throws {SetupError} when no hub of this release has prepared the database */
async function migrated(payload: Payload): Promise<void> {
  const lacking = await lackingMigrations(payload).catch(() => ['all'])
  if (lacking.length === 0) return
  throw new SetupError(
    `The database lacks what this release needs (${lacking.join(', ')}). Start a process with HANSA_ROLE=hub of this release first: it prepares the database.`,
  )
}

/** Prepares everything that the delivery of public content can do without: first content, jobs, accounts, the admin. */
async function prepareEditorial({ env, say, payload, app, ends }: Starting): Promise<Announce> {
  await recordLocales(payload, env.HANSA_LOCALES)
  await networkMunicipality(payload)
  await eraseAgain({ env, say, payload })
  startJobs(payload)
  ends.push(stopJobs)
  await accountForFiles(payload)
  const accounts = env.HANSA_DEMO ? await demo(payload, env, say) : undefined
  const setup = await firstAdministrator(payload, env)
  say('Preparing the administration pages …')
  const admin = await (await import('./admin.ts')).adminHandler(env)
  ends.push(admin.close)
  app.open({ setup, admin: admin.handle })
  keepVariants(payload, fileStores(env).images)
  ends.push(() => void stopKeeping())
  return () => announce(env, say, setup, accounts)
}

/** Nobody is served before what was erased is erased in this database too, and every store says how that is done. */
async function eraseAgain({ env, say, payload }: Pick<Starting, 'env' | 'say' | 'payload'>): Promise<void> {
  await dropRests(payload)
  await assertTablesRegistered(payload)
  await overwriteOnce(payload)
  const count = await replayErasures(payload)
  if (count > 0) say(`${count} people or contacts that had been erased before were erased again.`)
  const strangers = await strangersIn(env)
  if (strangers.length > 0)
    payload.logger.warn(`DATA_DIR holds what no erasure reaches: ${strangers.join(', ')}. Move it elsewhere.`)
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
  if (env.HANSA_DEMO) say(`  Demo portal    ${env.PORTAL_URL}  (also ${env.SERVER_URL}/demo/portal)`)
  if (env.HANSA_SECURITY_CONTACT === undefined)
    say('  Nobody is told whom to write to about security holes: set HANSA_SECURITY_CONTACT.')
  if (setup) say(`\n  No user yet. Open ${env.SERVER_URL}/setup and enter this one-time code: ${setup.code}`)
  if (accounts) {
    say(`\n  Demo accounts (kept in ${path.join(env.DATA_DIR, 'demo-accounts.json')}):`)
    for (const { email, password, role } of accounts) say(`    ${email.padEnd(32)} ${password}   ${role}`)
  }
}
