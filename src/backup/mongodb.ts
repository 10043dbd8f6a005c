import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BSON, type ClientSession, type Db, type Document, MongoClient } from 'mongodb'
import { searchWithin } from '../database/locales.ts'
import { SetupError } from '../errors.ts'
import { assertCounts, type Copied, type Copyable, isUsed, type Prepared } from './database.ts'
import type { Manifest } from './manifest.ts'

/** Collections that are being restored stand beside the others under this prefix. */
const beside = 'restoring.'

/** How much is sent to the server at once, in bytes of BSON. */
const batch = 4_000_000

const ending = '.bson'

/** A MongoDB database: each collection is a file of BSON documents, one behind the other, as `mongodump` writes them. */
export async function copyableMongodb(url: string): Promise<Copyable> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: searchWithin })
  await client.connect()
  const db = client.db()
  return {
    kind: 'mongodb',
    copyTo: (folder, say) => copyAll(client, db, folder, say),
    hasContent: async () => {
      const names = await collectionsOf(db)
      const count = (name: string) => (names.includes(name) ? db.collection(name).countDocuments() : 0)
      return isUsed({ users: await count('users'), municipalities: await count('municipalities') })
    },
    prepare: (folder, about, say) => prepare(db, folder, about, say),
    close: () => client.close(),
  }
}

async function collectionsOf(db: Db): Promise<string[]> {
  const found = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()
  return found
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.') && !name.startsWith(beside))
    .sort()
}

async function copyAll(client: MongoClient, db: Db, folder: string, say: Say): Promise<Copied> {
  const session = client.startSession({ snapshot: true })
  try {
    const names = await collectionsOf(db)
    const counts: Record<string, number> = {}
    for (const [place, name] of names.entries()) {
      say(`Database: collection ${place + 1} of ${names.length}, ${name} …`)
      counts[name] = await copyOne(db, name, path.join(folder, `${name}${ending}`), session)
    }
    const migrations = await db
      .collection('payload-migrations')
      .find({ batch: { $gte: 0 } }, { session })
      .toArray()
    const about = {
      counts,
      migrations: migrations.map(({ name }) => String(name)).sort(),
      ofOneMoment: isOfOneMoment(session),
    }
    return { files: names.map((name) => `${name}${ending}`), about }
  } finally {
    await session.endSession()
  }
}

/** A server that knows snapshots says at the first read of which moment it is; others read what is there by and by. */
const isOfOneMoment = (session: ClientSession): boolean =>
  'snapshotTime' in session && session.snapshotTime !== undefined

async function copyOne(db: Db, name: string, file: string, session: ClientSession): Promise<number> {
  let count = 0
  const documents = db.collection(name).find({}, { session, raw: true })
  async function* bytes() {
    for await (const document of documents) {
      count += 1
      yield document as unknown as Buffer
    }
  }
  await pipeline(Readable.from(bytes()), createWriteStream(file, { mode: 0o600 }))
  return count
}

type Say = (line: string) => void

async function prepare(
  db: Db,
  folder: string,
  { counts }: Manifest['database'],
  say: Say,
): Promise<Prepared> {
  const names = Object.keys(counts)
  const discard = async () => {
    for (const name of names) await db.dropCollection(`${beside}${name}`).catch(() => undefined)
  }
  const found: Record<string, number> = {}
  try {
    await discard()
    for (const [place, name] of names.entries()) {
      say(`Database: collection ${place + 1} of ${names.length}, ${name} …`)
      await fill(db, `${beside}${name}`, path.join(folder, `${name}${ending}`))
      found[name] = await db.collection(`${beside}${name}`).countDocuments()
    }
    assertCounts(found, counts)
  } catch (error) {
    await discard()
    throw error
  }
  return { commit: () => exchange(db, names), undo: discard, forget: () => Promise.resolve() }
}

/** Each exchange is at once; a restore that breaks off between two is done again. */
async function exchange(db: Db, names: readonly string[]): Promise<void> {
  const surplus = (await collectionsOf(db)).filter((name) => !names.includes(name))
  for (const name of names) await db.renameCollection(`${beside}${name}`, name, { dropTarget: true })
  for (const name of surplus) await db.dropCollection(name)
}

async function fill(db: Db, name: string, file: string): Promise<void> {
  await db.createCollection(name)
  let waiting: Document[] = []
  let size = 0
  const send = async () => {
    if (waiting.length > 0) await db.collection(name).insertMany(waiting, { ignoreUndefined: false })
    waiting = []
    size = 0
  }
  for await (const bytes of documentsIn(file)) {
    waiting.push(BSON.deserialize(bytes, exactly))
    size += bytes.length
    if (size > batch) await send()
  }
  await send()
}

/** Numbers, dates and bytes keep the type that they are stored as. */
const exactly = {
  promoteValues: false,
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
} as const

/** The documents of a file; each begins with its own length. */
async function* documentsIn(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: 1_000_000 }) as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0)
      yield rest.subarray(0, length)
      rest = rest.subarray(length)
    }
  }
  if (rest.length > 0) throw new SetupError(`The archive is damaged: ${path.basename(file)} is cut off.`)
}
