import { type CollectionAfterChangeHook, createLocalReq, type Payload, type Where } from 'payload'
import { afterCommit } from '../database/transactions/commits.ts'
import { atomically } from '../database/transactions/atomically.ts'
import { processWide } from '../database/transactions/processWide.ts'
import { sizesOf, variantsOf } from './images.ts'
import { sizeName, type Sizes, variantFormats, type VariantFormat, variantWidths } from './sizes.ts'
import { type FileStore, readAll } from './store.ts'
import { StoreAway } from '../errors/storeAway.ts'

/** The keeper of this process, once the hub has started one. Tests make variants themselves. */
const keeper = processWide('variants', () => ({
  start: undefined as (() => Promise<void>) | undefined,
  running: undefined as Promise<void> | undefined,
  again: false,
}))

/** How long the keeper waits for a store that is away, in milliseconds. */
const pause = 30_000

/** Lets missing variants be made in the background: now, whenever a picture was stored, and when the store is back. */
export function keepVariants(payload: Payload, files: FileStore, wait = pause): void {
  const failed = new Set<string>()
  const goesOn = () => keeper.start !== undefined
  keeper.start = async () => {
    await makeVariants(payload, files, failed, goesOn).catch((error: unknown) => {
      if (!(error instanceof StoreAway)) throw error
      payload.logger.warn({ err: error }, 'Variants of pictures wait for the store.')
      setTimeout(wake, wait).unref()
    })
  }
  wake()
}

/**
 * Ends it: nothing more is stored, and what is missing then is made after the next start.
 * @returns when the work that was under way has ended, which may take seconds
 */
export async function stopKeeping(): Promise<void> {
  keeper.start = undefined
  await keeper.running
}

/** AVIF takes seconds: a stored picture gets it afterwards. */
export const awaited: CollectionAfterChangeHook = ({ doc, req }) => {
  if (req.file) afterCommit(req, () => setImmediate(wake))
  return doc
}

function wake(): void {
  if (!keeper.start) return
  keeper.again = keeper.running !== undefined
  if (keeper.running) return
  keeper.running = keeper
    .start()
    .catch((error: unknown) =>
      process.emitWarning(`Variants of pictures could not be made: ${String(error)}`),
    )
    .finally(() => {
      keeper.running = undefined
      if (keeper.again) wake()
    })
}

interface Picture {
  id: string
  filename: string
  width: number
  height: number
  sizes?: Sizes
}

/**
 * Makes the variants that stored pictures lack, one picture after the other: AVIF of new ones, and all that an earlier release
 * did not make.
 * @param failed pictures that could not be read; they are not tried again as long as the set lives
 * @param goesOn asked before anything is begun or stored
 * @returns how many pictures got variants
 * @throws {StoreAway} while the files are out of reach
 */
export async function makeVariants(
  payload: Payload,
  files: FileStore,
  failed = new Set<string>(),
  goesOn = () => true,
): Promise<number> {
  for (let made = 0; ; made += 1) {
    const lacking = goesOn() ? await nextLacking(payload, failed) : undefined
    if (!lacking) return made
    try {
      await complete(payload, files, lacking, goesOn)
    } catch (error) {
      if (error instanceof StoreAway) throw error
      failed.add(lacking.id)
      payload.logger.warn(`The picture ${lacking.filename} gets no variants: ${String(error)}`)
    }
  }
}

/** The narrowest variant, which every picture has. */
const first = (format: VariantFormat) => `sizes.${sizeName(format, variantWidths[0])}.filename`

async function nextLacking(payload: Payload, failed: ReadonlySet<string>): Promise<Picture | undefined> {
  const lacking: Where = { or: variantFormats.map((format) => ({ [first(format)]: { exists: false } })) }
  const others: Where[] = failed.size > 0 ? [{ id: { not_in: [...failed] } }] : []
  const { docs } = await payload.db.find<Picture>({
    collection: 'media',
    where: { and: [lacking, { filename: { exists: true } }, ...others] },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
  })
  return docs[0]
}

async function complete(
  payload: Payload,
  files: FileStore,
  picture: Picture,
  goesOn: () => boolean,
): Promise<void> {
  const { filename, width, height, sizes = {} } = picture
  const data = await readAll(files, filename)
  const missing = variantFormats.filter((format) => !sizes[sizeName(format, variantWidths[0])]?.filename)
  for (const format of missing) {
    const variants = await variantsOf({ data, width, height }, format, filename)
    const made = [...variants.values()]
    if (!goesOn()) return
    await files.write(made)
    const isStored = await storeSizes(payload, picture, sizesOf(format, variants))
    if (!isStored) return void (await files.remove(made.map((file) => file.filename)))
  }
}

/** Says in the document which variants there are now, unless its file was replaced in the meantime. */
async function storeSizes(payload: Payload, { id, filename }: Picture, sizes: Sizes): Promise<boolean> {
  const req = await createLocalReq({ context: { trusted: true } }, payload)
  return atomically(req, async () => {
    const where: Where = { and: [{ id: { equals: id } }, { filename: { equals: filename } }] }
    const now = await payload.db.findOne<Picture>({ collection: 'media', where, req })
    if (!now) return false
    const data = { sizes: { ...now.sizes, ...sizes } } as never
    await payload.update({ collection: 'media', id, data, req, overrideAccess: true, depth: 0 })
    return true
  })
}
