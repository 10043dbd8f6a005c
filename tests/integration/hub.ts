import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import type { HubApp } from '../../src/http/app.ts'
import { httpServer, listen } from '../../src/startup/server.ts'

/** A real hub on a database of its own, without the admin's pages, listening on a free port of the loopback. */
export interface TestHub {
  payload: Payload
  url: string
  dataDir: string
  /** Resolves when everything that was committed until now is what readers get. */
  settled: () => Promise<void>
  /** Writes down how many answers portals have loaded until now, and reads which origins are registered. */
  counted: () => Promise<void>
  close: () => Promise<void>
}

/** The database that this run of the integration tests uses: `sqlite`, or `mongodb` by TEST_MONGODB_URL. */
export const testDatabase = process.env.TEST_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite'

/** The address of a new, empty database of the kind under test. */
export function newDatabaseUrl(dataDir: string): string {
  if (testDatabase === 'sqlite') return `file:${path.join(dataDir, 'test.db')}`
  const url = new URL(process.env.TEST_MONGODB_URL ?? '')
  url.pathname = `/hansa_${randomBytes(6).toString('hex')}`
  return url.href
}

/** Starts a hub. Call it in `beforeAll`: the configuration is read from the environment when it is imported. */
export async function startTestHub(settings: Record<string, string> = {}): Promise<TestHub> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hansa-test-'))
  const server = await listen(httpServer(), 0, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  const url = `http://localhost:${port}`
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    MEDIA_DIR: path.join(dataDir, 'media'),
    DATABASE_URL: newDatabaseUrl(dataDir),
    HANSA_SECRET: 'a secret of the tests, never used anywhere else',
    PORT: String(port),
    HANSA_DEMO: '0',
    LOG_LEVEL: 'error',
    ...settings,
  })
  try {
    const { payload, app } = await serve(server)
    const end = async () => {
      await app.close()
      await close(server, payload, dataDir)
    }
    return { payload, url, dataDir, settled: app.settled, counted: app.counted, close: end }
  } catch (error) {
    server.close()
    throw error
  }
}

/** Loads the hub's parts, once the environment says what they need, and lets `server` answer with them. */
async function serve(server: Server): Promise<{ payload: Payload; app: HubApp }> {
  // One after the other: Jest loses parts that are imported twice at once.
  const { getPayload } = await import('payload')
  const { env } = await import('../../src/settings/env.ts')
  const { onCommit } = await import('../../src/database/transactions/commits.ts')
  const { networkMunicipality } = await import('../../src/accounts/setup/bootstrap.ts')
  const { recordLocales } = await import('../../src/database/preflight.ts')
  const { hubApp } = await import('../../src/http/app.ts')
  const config = await (await import('../../src/config/payload.config.ts')).default
  const payload = await getPayload({ config })
  await recordLocales(payload, env().HANSA_LOCALES)
  await networkMunicipality(payload)
  const app = await hubApp({ env: env(), payload, config, onCommit })
  app.open()
  server.on('request', app.handle)
  return { payload, app }
}

async function close(server: Server, payload: Payload, dataDir: string): Promise<void> {
  await cut(server)
  if (testDatabase === 'mongodb' && 'connection' in payload.db) {
    await (payload.db.connection as { dropDatabase: () => Promise<void> }).dropDatabase()
  }
  await payload.destroy()
  rmSync(dataDir, { recursive: true, force: true })
}

/** Something that answers requests on a free port of the loopback. */
export interface Served {
  url: string
  close: () => Promise<void>
}

/** Answers with `handle` on a free port of the loopback. */
export async function serveHere(handle: RequestListener): Promise<Served> {
  const server = await listen(httpServer(handle), 0, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => cut(server) }
}

async function cut(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
