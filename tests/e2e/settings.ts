import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Of its own for each database, so that one may be tried beside the other. */
const first = process.env.TEST_DATABASE === 'mongodb' ? 3220 : 3210

/** True in `npm run nightly`, which has time for all. */
export const isNight = process.env.HANSA_TEST_SEED !== undefined

/** Ports of the hub, of the demo portal and of an identity provider in the browser tests. */
export const ports = { hub: first, portal: first + 1, identity: first + 2 } as const

/** Origins that the browser opens. */
export const hubUrl = `http://localhost:${ports.hub}`
export const portalUrl = `http://localhost:${ports.portal}`

/** The address of a database of this run's own, of the kind under test. */
export function freshDatabaseUrl(dataDir: string): string {
  if (process.env.TEST_DATABASE !== 'mongodb') return `file:${path.join(dataDir, 'hansa.db')}`
  const url = new URL(process.env.TEST_MONGODB_URL ?? '')
  url.pathname = `/hansa_${path.basename(dataDir).replaceAll(/[^A-Za-z0-9]/g, '_')}`
  return url.href
}

/** A demo account by its e-mail address. */
export function account(email: string): { email: string; password: string } {
  const file = path.join(process.env.E2E_DATA_DIR ?? '', 'demo-accounts.json')
  const accounts = JSON.parse(readFileSync(file, 'utf8')) as { email: string; password: string }[]
  const found = accounts.find((one) => one.email === email)
  if (!found)
    throw new Error(`No demo account ${email}; there are ${accounts.map((one) => one.email).join(', ')}`)
  return found
}

/** What stands and falls with the database is tried on MongoDB too, each time; all the rest is tried on it at night. */
export const onBoth = { tag: '@both' }
