import path from 'node:path'
import { monotonicFactory } from 'ulid'
import { z } from 'zod'
import { keyedHash } from '../accounts/sealing.ts'
import type { Env } from '../env.ts'
import { SetupError } from '../errors.ts'
import { folderStore } from '../media/folder.ts'
import { s3Bucket, s3Store } from '../media/s3.ts'
import { type FileStore, readAll } from '../media/store.ts'

const entry = z.object({
  /** When it was erased, ISO 8601. */
  at: z.iso.datetime(),
  collection: z.enum(['users', 'contacts']),
  /** The id of what was erased, which says nothing once the document is gone. */
  id: z.string().min(1),
  /** Keyed hashes of the addresses that it had. */
  addresses: z.array(z.string()),
})

/** One erasure: enough to do it again in an older state of the database, and nothing of the person. */
export type Erasure = z.infer<typeof entry>

/**
 * The record of erasures, beside the database and never in it: what is restored from a backup does not know what was erased
 * since. One file for each, in DATA_DIR or in the bucket, so that no two writers meet.
 */
export interface Ledger {
  /** Writes one down. */
  add: (erasure: Erasure) => Promise<void>
  /** @throws {SetupError} when one cannot be read: whom it is about would stay */
  all: () => Promise<Erasure[]>
  /** The keyed hash of an e-mail address. */
  hash: (address: string) => string
}

/** The folder of the ledger, below DATA_DIR or in the bucket. */
export const ledgerFolder = 'erasures'

const nextId = monotonicFactory()

/** Where the ledger's files are. */
export const ledgerStore = ({ DATA_DIR, S3 }: Pick<Env, 'DATA_DIR' | 'S3'>): FileStore =>
  S3 ? s3Store(s3Bucket(S3), ledgerFolder) : folderStore(path.join(DATA_DIR, ledgerFolder))

/** The ledger of a hub. */
export function ledgerOf(store: FileStore, secret: string): Ledger {
  return {
    add: (erasure) =>
      store.write([{ filename: `${nextId()}.json`, data: Buffer.from(`${JSON.stringify(erasure)}\n`) }]),
    all: async () => {
      const erasures: Erasure[] = []
      for await (const name of store.names())
        erasures.push(parsed(String(await readAll(store, name)), `${ledgerFolder}/${name}`))
      return erasures.toSorted((a, b) => a.at.localeCompare(b.at))
    },
    hash: (address) => keyedHash(secret, 'erasure', address.trim().toLowerCase()),
  }
}

function parsed(text: string, file: string): Erasure {
  try {
    return entry.parse(JSON.parse(text))
  } catch (cause) {
    throw new SetupError(
      `The ledger of erasures has an entry that cannot be read: ${file}. Put it back from a backup; without it somebody who was erased could come back.`,
      { cause },
    )
  }
}
