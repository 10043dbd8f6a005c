import type { Migrations } from '../database/migrations/index.ts'
import { parseAddress } from '../database/address.ts'
import type { Manifest } from './manifest.ts'

/** What was copied of a database: files in a folder, and what the manifest says of it. */
export interface Copied {
  /** Names of the files in the folder. */
  files: string[]
  about: Omit<Manifest['database'], 'kind'>
}

/** A database as it is backed up and restored, beside Payload. */
export interface Copyable {
  kind: keyof Migrations
  /** Copies all of it while it is used. */
  copyTo: (folder: string, say: (line: string) => void) => Promise<Copied>
  /** Whether somebody works with it: it has people, or cities besides the network. */
  hasContent: () => Promise<boolean>
  /**
   * Makes ready what the folder holds, beside what is there, and counts it. Nothing is replaced before `commit`.
   * @throws when it is not what the manifest says, or the database is in use
   */
  prepare: (folder: string, about: Manifest['database'], say: (line: string) => void) => Promise<Prepared>
  close: () => Promise<void>
}

/** What stands beside a database and can take its place. */
export interface Prepared {
  /** Puts it in the place of what was there. */
  commit: () => Promise<void>
  /** Puts back what was there, as far as it still is, or takes away what was made ready. */
  undo: () => Promise<void>
  /** Forgets what was there before. */
  forget: () => Promise<void>
}

/** Opens the database that DATABASE_URL names; of the two drivers only the one that is needed is loaded. */
export async function copyable(url: string): Promise<Copyable> {
  const address = parseAddress(url)
  if (address.kind === 'mongodb') return (await import('./mongodb.ts')).copyableMongodb(url)
  return (await import('./sqlite.ts')).copyableSqlite(address)
}

/** @throws {Error} when a table has not as many rows as the manifest says */
export function assertCounts(found: Record<string, number>, expected: Record<string, number>): void {
  const names = new Set([...Object.keys(found), ...Object.keys(expected)])
  const wrong = [...names].filter((name) => found[name] !== expected[name])
  if (wrong.length === 0) return
  const list = wrong.map((name) => `${name}: ${found[name] ?? 'none'} of ${expected[name] ?? 'none'}`)
  throw new Error(`The restored database is not complete (${list.join(', ')}).`)
}

/** Whether these counts are of a hub that somebody uses. */
export const isUsed = ({ users = 0, municipalities = 0 }: Record<string, number | undefined>): boolean =>
  users > 0 || municipalities > 1
