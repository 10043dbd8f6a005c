import { type ClientSession, type Db, MongoServerError } from 'mongodb'
import { beside, exchanging } from '../database/brokenOff.ts'
import { filesOf } from '../media/sizes.ts'
import { type Named, namedBy } from './database.ts'

/** All collections of a database, but for the engine's own. */
export async function allCollections(db: Db): Promise<string[]> {
  const found = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()
  return found.map(({ name }) => name).filter((name) => !name.startsWith('system.'))
}

/** The collections of the hub, without what is being restored. */
export async function collectionsOf(db: Db): Promise<string[]> {
  const names = await allCollections(db)
  return names.filter((name) => !name.startsWith(beside) && name !== exchanging).sort()
}

/** Drops a collection, if it is there. */
export async function drop(db: Db, name: string): Promise<void> {
  await db.dropCollection(name).catch((error: unknown) => {
    const isMissing = error instanceof MongoServerError && error.code === 26
    if (!isMissing) throw error
  })
}

/** The files that pictures and documents name. */
export async function namedIn(db: Db, session?: ClientSession): Promise<Named> {
  const named = new Set<string>()
  for (const [kind, name] of Object.entries(namedBy)) {
    const options = { projection: { filename: 1, sizes: 1 }, ...(session ? { session } : {}) }
    for await (const document of db.collection(name).find({}, options))
      for (const file of filesOf(document)) named.add(`${kind}/${file}`)
  }
  return named
}
