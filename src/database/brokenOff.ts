import { existsSync } from 'node:fs'
import type { Db } from 'mongodb'
import { SetupError } from '../errors/setup.ts'

/** Where a restore keeps the SQLite file that it replaces, until it has ended. */
export const replacedBy = (file: string): string => `${file}.replaced`

/** Collections that are being restored stand beside the others under this prefix. */
export const beside = 'restoring.'

/** The collection that stands in a MongoDB database from the first exchange of a restore to its end, with the names of the files before it. */
export const exchanging = 'restoring'

/**
 * A hub that starts where the file is missing would make an empty one.
 * @throws {SetupError} when a restore broke off between putting one SQLite file aside and putting another in its place
 */
export function assertNotAside(file: string): void {
  const aside = replacedBy(file)
  if (existsSync(file) || !existsSync(aside)) return
  throw new SetupError(
    `A restore broke off, and the database is still at ${aside}. Move it to ${file} to have it back, then restore again if you want to.`,
  )
}

/** @throws {SetupError} when a restore broke off between two collections */
export async function assertExchanged(db: Db): Promise<void> {
  if (!(await isExchanging(db))) return
  throw new SetupError(
    'A restore broke off, and the database is half restored: some of it is from the archive, some from before. Run the restore again.',
  )
}

/** Returns whether a restore is under way or broke off, so that some collections may be restored and others not. */
export const isExchanging = async (db: Db): Promise<boolean> =>
  (await db.collection(exchanging).findOne()) !== null
