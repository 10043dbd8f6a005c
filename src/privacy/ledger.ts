import path from 'node:path'
import { monotonicFactory } from 'ulid'
import { z } from 'zod'
import type { Env } from '../settings/env.ts'
import { SetupError } from '../errors/setup.ts'
import { folderStore } from '../media/folder.ts'
import { s3Bucket, s3Store } from '../media/s3.ts'
import { type FileStore, readAll } from '../media/store.ts'

const entry = z.object({
  /** When it was erased, ISO 8601. */
  at: z.iso.datetime(),
  collection: z.enum(['users', 'contacts']),
  /** The id of what was erased, which says nothing once the document is gone. */
  id: z.string().min(1),
})

/** One erasure: enough to do it again in an older state of the database, and nothing of the person. */
export type Erasure = z.infer<typeof entry>

/**
 * The record of erasures, beside the database and never in it: what is restored from a backup does not know what was erased
 * since. One file for each, in DATA_DIR or in the bucket, so that no two writers meet.
 */
export interface Ledger {
  /** Writes one down. @returns the name of the entry */
  add: (erasure: Erasure) => Promise<string>
  /** Takes an entry out of which nothing came. */
  remove: (name: string) => Promise<void>
  /** @throws {SetupError} when an entry cannot be read */
  all: () => Promise<Erasure[]>
}

/** The folder of the ledger, below DATA_DIR or in the bucket. */
export const ledgerFolder = 'erasures'

const nextId = monotonicFactory()

/** Where the ledger's files are. */
export const ledgerStore = ({ DATA_DIR, S3 }: Pick<Env, 'DATA_DIR' | 'S3'>): FileStore =>
  S3 ? s3Store(s3Bucket(S3), ledgerFolder) : folderStore(path.join(DATA_DIR, ledgerFolder))

/** The ledger of a hub. */
export function ledgerOf(store: FileStore): Ledger {
  return {
    add: async (erasure) => {
      const filename = `${nextId()}.json`
      await store.write([{ filename, data: Buffer.from(`${JSON.stringify(erasure)}\n`) }])
      return filename
    },
    remove: async (name) => void (await store.remove([name])),
    all: async () => {
      const erasures: Erasure[] = []
      for (const name of await entriesOf(store)) erasures.push(await read(store, name))
      return erasures.toSorted((a, b) => a.at.localeCompare(b.at))
    },
  }
}

async function entriesOf(store: FileStore): Promise<string[]> {
  try {
    const names: string[] = []
    for await (const name of store.names()) names.push(name)
    return names
  } catch (error) {
    throw unreadable(`the folder ${ledgerFolder}`, error, 'Make its store reachable and start again.')
  }
}

async function read(store: FileStore, name: string): Promise<Erasure> {
  const file = `${ledgerFolder}/${name}`
  const text = await readAll(store, name).catch((error: unknown) => {
    throw unreadable(file, error, 'Make its store reachable and start again.')
  })
  try {
    return entry.parse(JSON.parse(String(text)))
  } catch (error) {
    throw unreadable(file, error, 'Bring the file back from a copy, or move away what is no entry.')
  }
}

/** Nobody may be served before the ledger was read: somebody erased might be shown. */
const unreadable = (what: string, error: unknown, advice: string) =>
  new SetupError(
    `The ledger of erasures cannot be read, ${what}: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}. ${advice} Nobody is served before it is read.`,
  )
