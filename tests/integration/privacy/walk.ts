import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { testDatabase, type TestHub } from '../hub.ts'

/** Where a canary was found: a file, or a collection of MongoDB. */
export interface Found {
  place: string
  canary: string
}

/**
 * Looks for canaries, in whatever case, in every file below DATA_DIR and MEDIA_DIR: in their names and as bytes; and in every collection of
 * MongoDB.
 */
export async function walk({ dataDir }: TestHub, canaries: readonly string[]): Promise<Found[]> {
  const folders = [dataDir, process.env.MEDIA_DIR ?? dataDir]
  const files = folders.flatMap(filesBelow).map((file): [string, Buffer] => [file, readFileSync(file)])
  const places = [...files, ...(testDatabase === 'mongodb' ? await collections() : [])]
  return places.flatMap(([place, bytes]) => {
    const text = `${place}\n${bytes.toString('latin1')}`.toLowerCase()
    return canaries
      .filter((canary) => text.includes(canary.toLowerCase()))
      .map((canary) => ({ place, canary }))
  })
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(file) : [file]
  })
}

async function collections(): Promise<[string, Buffer][]> {
  const client = new MongoClient(process.env.DATABASE_URL ?? '')
  try {
    const found = await client.db().listCollections().toArray()
    const names = found.map(({ name }) => name)
    return await Promise.all(
      names.map(async (name): Promise<[string, Buffer]> => {
        const documents = await client.db().collection(name).find({}, { raw: true }).toArray()
        return [name, Buffer.concat(documents as unknown as Buffer[])]
      }),
    )
  } finally {
    await client.close()
  }
}
