import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  BSON,
  type ClientSession,
  type Db,
  type Document,
  MongoClient,
  MongoCompatibilityError,
  MongoServerError,
} from 'mongodb'
import { beside, isExchanging } from '../database/brokenOff.ts'
import { searchWithin } from '../database/locales.ts'
import { SetupError } from '../errors/setup.ts'
import { collectionsOf, namedIn } from './collections.ts'
import { assertCounts, type Copied, type Copyable, isUsed, type Prepared } from './database.ts'
import { assertUnused, discard, exchange, namedBefore } from './exchange.ts'
import type { Manifest } from './manifest.ts'
import type { Course } from './progress.ts'

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
    copyTo: (folder, course) => copyAll(client, db, folder, course),
    hasContent: async () => {
      // It was to be replaced already.
      if (await isExchanging(db)) return false
      const names = await collectionsOf(db)
      const count = (name: string) => (names.includes(name) ? db.collection(name).countDocuments() : 0)
      return isUsed({ users: await count('users'), municipalities: await count('municipalities') })
    },
    named: async () => new Set([...(await namedIn(db)), ...(await namedBefore(db))]),
    prepare: (folder, about, course) => prepare(db, folder, about, course),
    close: () => client.close(),
  }
}

async function copyAll(
  client: MongoClient,
  db: Db,
  folder: string,
  { say, signal }: Course,
): Promise<Copied> {
  const session = await momentOf(client, db)
  try {
    const names = await collectionsOf(db)
    const counts: Record<string, number> = {}
    for (const [place, name] of names.entries()) {
      say(`Database: collection ${place + 1} of ${names.length}, ${name} …`)
      counts[name] = await copyOne(db, [name, path.join(folder, `${name}${ending}`)], session, signal)
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
    const named = await namedIn(db, session)
    return { files: names.map((name) => `${name}${ending}`), about, named }
  } catch (error) {
    throw explained(error)
  } finally {
    await session.endSession()
  }
}

/** A session that reads everything as of its first read, where the server can do so. */
async function momentOf(client: MongoClient, db: Db): Promise<ClientSession> {
  const session = client.startSession({ snapshot: true })
  try {
    await db.collection('payload-migrations').findOne({}, { session })
    return session
  } catch (error) {
    await session.endSession()
    if (error instanceof MongoCompatibilityError) return client.startSession()
    throw error
  }
}

/** Of a snapshot that the server has given up, with its number 239, what to set; any other error as it is. */
export function explained(error: unknown): unknown {
  if (!(error instanceof MongoServerError) || error.code !== 239) return error
  return new SetupError(
    'The backup took longer than MongoDB keeps a snapshot: five minutes, unless it is told otherwise. Set its parameter minSnapshotHistoryWindowInSeconds to more seconds than a backup takes (db.adminCommand({ setParameter: 1, minSnapshotHistoryWindowInSeconds: 3600 }) on each member), or stop the hub and use mongodump.',
    { cause: error },
  )
}

/** A server that knows snapshots says at the first read of which moment it is; others read what is there by and by. */
const isOfOneMoment = (session: ClientSession): boolean =>
  'snapshotTime' in session && session.snapshotTime !== undefined

async function copyOne(
  db: Db,
  [name, file]: [string, string],
  session: ClientSession,
  signal: AbortSignal,
): Promise<number> {
  let count = 0
  const documents = db.collection(name).find({}, { session, raw: true })
  async function* bytes() {
    for await (const document of documents) {
      count += 1
      yield document as unknown as Buffer
    }
  }
  await pipeline(Readable.from(bytes()), createWriteStream(file, { mode: 0o600 }), {
    signal,
  })
  return count
}

async function prepare(
  db: Db,
  folder: string,
  { counts }: Manifest['database'],
  { say, signal }: Course,
): Promise<Prepared> {
  const names = Object.keys(counts)
  const found: Record<string, number> = {}
  await assertUnused(db)
  try {
    await discard(db)
    for (const [place, name] of names.entries()) {
      signal.throwIfAborted()
      say(`Database: collection ${place + 1} of ${names.length}, ${name} …`)
      await fill(db, `${beside}${name}`, path.join(folder, `${name}${ending}`))
      found[name] = await db.collection(`${beside}${name}`).countDocuments()
    }
    assertCounts(found, counts)
    // The leases are of processes that ran when the backup was made; none of them runs here.
    await db.collection(`${beside}leases`).deleteMany({})
  } catch (error) {
    await discard(db)
    throw error
  }
  return exchange(db, names)
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
