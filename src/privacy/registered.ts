import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { FlattenedField, Payload, SanitizedConfig } from 'payload'
import { parseAddress } from '../database/adapters/address.ts'
import { storedTables } from '../database/tables.ts'
import type { Env } from '../settings/env.ts'
import { SetupError } from '../errors/setup.ts'
import { files, formerly, globals, type Holding, holdings } from './holdings.ts'

/**
 * Refuses a configuration with a collection or global that the list of erasures (`holdings.ts`) does not know, or with a field
 * for people that it does not name: what is stored there would outlive an erasure.
 * @throws {SetupError} naming them
 */
export function registered(config: SanitizedConfig): SanitizedConfig {
  const known: Record<string, Holding | undefined> = holdings
  const missing = [
    ...config.collections.filter(({ slug }) => known[slug] === undefined).map(({ slug }) => slug),
    ...config.globals.filter(({ slug }) => globals[slug] === undefined).map(({ slug }) => slug),
    ...config.collections.flatMap(({ slug, flattenedFields }) =>
      peopleIn(flattenedFields)
        .filter((at) => known[slug] !== undefined && !namesPeople(known[slug]).includes(at))
        .map((at) => `${slug}.${at}`),
    ),
  ]
  if (missing.length > 0) throw refused('The content model', missing)
  return config
}

const namesPeople = ({ points = [], covered = [] }: Holding): string[] => [...points, ...covered]

/** The paths of the fields that name people. */
function peopleIn(fields: readonly FlattenedField[], before = ''): string[] {
  return fields.flatMap((field) => {
    if ('flattenedFields' in field) return peopleIn(field.flattenedFields, `${before}${field.name}.`)
    const isRelation = field.type === 'relationship' || field.type === 'upload'
    return isRelation && [field.relationTo].flat().includes('users') ? [before + field.name] : []
  })
}

/**
 * The same of the tables or collections that the database really has, whoever made them.
 * @throws {SetupError} naming those of which nobody says what is erased there
 */
export async function assertTablesRegistered(payload: Payload): Promise<void> {
  const stores = [...Object.keys(holdings), ...Object.keys(globals), ...Object.keys(formerly)]
  const missing = (await storedTables(payload)).filter(
    (table) => !stores.some((slug) => belongs(table, slug)),
  )
  if (missing.length > 0) throw refused('The database', missing)
}

/** True where a table holds a collection, its versions, or rows of them, on SQLite or MongoDB. */
function belongs(table: string, slug: string): boolean {
  const snake = slug.replaceAll('-', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const inSqlite = table === snake || table.startsWith(`${snake}_`) || table.startsWith(`_${snake}_v`)
  const inMongodb = [slug, `${slug}s`, `_${slug}_versions`].map((name) => name.toLowerCase())
  return inSqlite || ownNames.includes(table) || inMongodb.includes(table.toLowerCase())
}

/** Where MongoDB keeps globals. */
const ownNames = ['globals']

/** Returns names in DATA_DIR that the list of erasures does not know; an operator may have put them there, so the hub only reports them. */
export async function strangersIn({
  DATA_DIR,
  MEDIA_DIR,
  DATABASE_URL,
}: Pick<Env, 'DATA_DIR' | 'MEDIA_DIR' | 'DATABASE_URL'>): Promise<string[]> {
  const address = parseAddress(DATABASE_URL)
  const database = address.kind === 'sqlite' ? path.basename(address.file) : undefined
  const entries = await readdir(DATA_DIR).catch(() => [])
  const isKnown = (name: string) =>
    files[name] !== undefined ||
    name === path.basename(MEDIA_DIR) ||
    (database !== undefined && [database, `${database}-wal`, `${database}-shm`].includes(name))
  return entries.filter((name) => !isKnown(name))
}

const refused = (what: string, missing: readonly string[]) =>
  new SetupError(
    `${what} has what the list of erasures does not know: ${missing.join(', ')}. Say in src/privacy/holdings.ts what of a person it may hold, and how that is exported and erased.`,
  )
