import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from 'mongodb'
import { beside, exchanging, isExchanging } from '../database/brokenOff.ts'
import { SetupError } from '../errors/setup.ts'
import { allCollections, collectionsOf, drop, namedIn } from './collections.ts'
import type { Named, Prepared } from './database.ts'

/** How often the exchange is tried, and how long it waits in between, in milliseconds. */
const tries = 4
const between = 500

/** Takes away what was made ready, by this restore or by one that broke off. */
export async function discard(db: Db): Promise<void> {
  for (const name of await allCollections(db)) if (name.startsWith(beside)) await drop(db, name)
}

/**
 * A process that runs, on whatever machine, has a lease (`src/database/alive.ts`).
 * @throws {SetupError} while one has
 */
export async function assertUnused(db: Db): Promise<void> {
  if (await db.collection('leases').findOne({ until: { $gt: new Date() } }))
    throw new SetupError(
      'The database is in use. Stop the hub, and all its processes on all machines, before restoring. One that was killed counts for another minute.',
    )
}

/** Puts the collections that stand beside the others in their place, each at once; while that goes on the database is marked. */
export function exchange(db: Db, names: readonly string[]): Prepared {
  let hasBegun = false
  return {
    commit: async () => {
      await assertUnused(db)
      const ready = await allCollections(db)
      if (names.some((name) => !ready.includes(`${beside}${name}`)))
        throw new SetupError(
          'What was made ready has been removed. Is another restore, or a hub, at work here?',
        )
      await mark(db)
      hasBegun = true
      await persist(() => exchangeRest(db, names))
    },
    undo: async (because) => {
      if (hasBegun) throw halfRestored(because)
      await discard(db)
    },
    forget: () => drop(db, exchanging),
  }
}

const halfRestored = (cause: unknown) =>
  new SetupError(
    `The database is half restored, and a hub does not start with it. Run the restore again. (${cause instanceof Error ? cause.message : String(cause)})`,
    { cause },
  )

/** The first that is written of an exchange, and the last that goes: also which files were named before. */
async function mark(db: Db): Promise<void> {
  const isAgain = await isExchanging(db)
  const files = [null, ...(await namedIn(db))]
  try {
    await db
      .collection(exchanging)
      .bulkWrite(
        files.map((file) => ({ updateOne: { filter: { file }, update: { $set: { file } }, upsert: true } })),
      )
  } catch (error) {
    if (!isAgain) await drop(db, exchanging)
    throw error
  }
}

/** Which files a database named before a restore that broke off. */
export async function namedBefore(db: Db): Promise<Named> {
  const marks = await db.collection<{ file: string | null }>(exchanging).find().toArray()
  return new Set(marks.flatMap(({ file }) => file ?? []))
}

/** The server may be away for a moment: what is done already is not undone. */
async function persist(work: () => Promise<void>): Promise<void> {
  for (let round = 1; ; round += 1) {
    try {
      return await work()
    } catch (error) {
      if (round === tries) throw error
      await pause(between * round)
    }
  }
}

/** Does what of the exchange is not done yet. */
async function exchangeRest(db: Db, names: readonly string[]): Promise<void> {
  const there = await allCollections(db)
  for (const name of names)
    if (there.includes(`${beside}${name}`))
      await db.renameCollection(`${beside}${name}`, name, { dropTarget: true })
  for (const name of await collectionsOf(db)) if (!names.includes(name)) await drop(db, name)
}
