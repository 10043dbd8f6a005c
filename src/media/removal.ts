import type { PayloadRequest, TaskConfig } from 'payload'
import { afterCommit } from '../database/transactions/commits.ts'
import { wipeLogSoon } from '../database/tables.ts'
import { wakeAfterCommit } from '../mail/runner.ts'
import type { FileStore } from './store.ts'
import type { FileStores } from './stores.ts'
import type { FileCollection } from './uses.ts'

interface Removal {
  collection: FileCollection
  names: string[]
}

/**
 * Removes files that no document names any more, once the request's transaction is stored. A job, queued in that transaction, removes
 * what stays then: when the store is away or the process ends.
 */
export async function removeFor(
  req: PayloadRequest,
  files: FileStore,
  collection: FileCollection,
  names: string[],
): Promise<void> {
  if (names.length === 0) return
  await req.payload.jobs.queue({ task: 'removeFiles', input: { collection, names }, req })
  afterCommit(req, () => void files.remove(names))
  wakeAfterCommit(req)
}

/** Tried again after one minute, two, four … for eleven days. */
const retries = { attempts: 14, backoff: { type: 'exponential', delay: 60_000 } } as const

/** Removes what is left of files; what is gone already is no fault. */
export const removalTask = (stores: FileStores): TaskConfig<{ input: Removal; output: object }> => ({
  slug: 'removeFiles',
  retries,
  inputSchema: [
    { name: 'collection', type: 'text', required: true },
    { name: 'names', type: 'json', required: true },
  ],
  handler: async ({ input: { collection, names }, req }) => {
    const store = collection === 'media' ? stores.images : stores.documents
    const rest = await store.remove(names)
    if (rest.length > 0) throw new Error(`${rest.length} files stay in ${store.place}. They are tried again.`)
    // The names of files say what was on them; the job is deleted when this is done.
    wipeLogSoon(req.payload)
    return { output: {} }
  },
})
