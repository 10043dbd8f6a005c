import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import type { Locale } from '../translation/languages.ts'
import { adoptions } from './data/adoptions.ts'
import { demo } from './data/index.ts'
import { draw } from './images.ts'
import { Ids, resolved } from './resolve.ts'
import { type DemoCollection, demoCollections, type DemoDocument, type Texts } from './entries/types.ts'

export { demoAccounts } from './accounts.ts'

type Log = (line: string) => void

/** All languages in one create. Payload understands the word, its types do not. */
const allLocales = 'all' as Locale

const contentCollections = demoCollections.filter((slug) => slug !== 'municipalities' && slug !== 'media')

/**
 * Loads the demo content into a hub that has no municipality but the network itself, every document in all its languages at
 * once. Municipalities come first, then the images, each by itself, since drawing takes time; all the rest is one
 * transaction. After a failure nothing stays; after a crash the next call goes on where it ended.
 */
export async function loadDemo(payload: Payload, { log }: { log: Log }): Promise<{ created: number }> {
  if (!(await isEmpty(payload))) return { created: 0 }
  const ids = new Ids()
  const fresh: [DemoCollection, string][] = []
  try {
    log('Demo content: municipalities …')
    await inTransaction(payload, (req) => loadMunicipalities(payload, req, ids, fresh))
    await loadImages(payload, ids, fresh, log)
    log('Demo content: projects, partners, meetings, news, library …')
    await inTransaction(payload, async (req) => {
      await loadContent(payload, req, ids, fresh)
      await loadAdoptions(payload, req, ids)
    })
  } catch (error) {
    await removeAll(payload, fresh)
    throw error
  }
  log(`Demo content: ${fresh.length} documents loaded.`)
  return { created: fresh.length }
}

/** Returns whether nobody has used this hub: no content, and no municipality but ours, left by an earlier load that broke off. */
async function isEmpty(payload: Payload): Promise<boolean> {
  const slugs = await storedSlugs(payload)
  const own = new Set(demo.municipalities.map(({ key }) => key))
  if ([...slugs.keys()].some((slug) => !own.has(slug))) return false
  const brokeOff = [...slugs.keys()].some((slug) => slug !== 'network')
  const others = brokeOff ? [...contentCollections, 'users' as const] : contentCollections
  const counts = await Promise.all(
    others.map((collection) => payload.count({ collection, overrideAccess: true })),
  )
  return counts.every(({ totalDocs }) => totalDocs === 0)
}

async function storedSlugs(payload: Payload, req?: PayloadRequest): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'municipalities',
    limit: 100,
    depth: 0,
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  return new Map(docs.map(({ id, slug }) => [String(slug), String(id)]))
}

async function inTransaction(payload: Payload, work: (req: PayloadRequest) => Promise<void>): Promise<void> {
  const req = await createLocalReq({ context: { seed: true } }, payload)
  await initTransaction(req)
  try {
    await work(req)
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

async function loadMunicipalities(
  payload: Payload,
  req: PayloadRequest,
  ids: Ids,
  fresh: [DemoCollection, string][],
): Promise<void> {
  const stored = await storedSlugs(payload, req)
  for (const document of demo.municipalities) {
    const id = stored.get(document.key)
    if (id === undefined)
      fresh.push(['municipalities', await create(payload, 'municipalities', document, ids, req)])
    else ids.set('municipalities', document.key, id)
  }
  const network = stored.get('network')
  if (network !== undefined) await nameNetwork(payload, req, network)
}

/** The network's own municipality is there from the first start; an update takes one language at a time. */
async function nameNetwork(payload: Payload, req: PayloadRequest, id: string): Promise<void> {
  const network = demo.municipalities.find(({ key }) => key === 'network')
  if (!network) return
  const { locales, publishedLocales, name } = network
  for (const locale of publishedLocales) {
    await update(payload, req, id, locale, { name: name[locale] })
  }
  await update(payload, req, id, 'en', { locales, publishedLocales })
}

async function update(
  payload: Payload,
  req: PayloadRequest,
  id: string,
  locale: keyof Texts,
  data: Record<string, unknown>,
): Promise<void> {
  await payload.update({ collection: 'municipalities', id, locale, data, req, overrideAccess: true })
}

async function loadImages(
  payload: Payload,
  ids: Ids,
  fresh: [DemoCollection, string][],
  log: Log,
): Promise<void> {
  const stored = await payload.find({
    collection: 'media',
    where: { filename: { like: 'demo-' } },
    limit: 200,
    depth: 0,
    overrideAccess: true,
  })
  for (const [index, document] of demo.media.entries()) {
    if (index % 5 === 0) log(`Demo content: drawing images, ${index + 1} of ${demo.media.length} …`)
    const known = stored.docs.find(({ filename }) => String(filename).startsWith(`demo-${document.key}-`))
    if (known) {
      ids.set('media', document.key, String(known.id))
      continue
    }
    const { municipality, alt } = resolved(document, ids)
    const { id } = await payload.create({
      collection: 'media',
      locale: allLocales,
      data: { municipality, alt } as never,
      file: await draw(document.key),
      overrideAccess: true,
      context: { seed: true },
    })
    ids.set('media', document.key, String(id))
    fresh.push(['media', String(id)])
  }
}

async function loadContent(
  payload: Payload,
  req: PayloadRequest,
  ids: Ids,
  fresh: [DemoCollection, string][],
): Promise<void> {
  for (const collection of contentCollections) {
    for (const document of demo[collection] as DemoDocument[]) {
      fresh.push([collection, await create(payload, collection, document, ids, req)])
    }
  }
}

/** Stores the towns' adoptions of each other's items, once everything else is there. */
async function loadAdoptions(payload: Payload, req: PayloadRequest, ids: Ids): Promise<void> {
  for (const { municipality, item, ...decided } of adoptions) {
    await payload.create({
      collection: 'adoptions',
      locale: allLocales,
      data: {
        ...decided,
        municipality: ids.get(municipality),
        item: { relationTo: item.collection, value: ids.get(item) },
      } as never,
      req,
      overrideAccess: true,
      depth: 0,
    })
  }
}

async function create(
  payload: Payload,
  collection: DemoCollection,
  document: DemoDocument,
  ids: Ids,
  req: PayloadRequest,
): Promise<string> {
  const status = collection === 'municipalities' ? {} : { _status: 'published' }
  try {
    const { id } = await payload.create({
      collection,
      locale: allLocales,
      data: { ...resolved(document, ids), ...status } as never,
      req,
      overrideAccess: true,
      depth: 0,
    })
    ids.set(collection, document.key, String(id))
    return String(id)
  } catch (error) {
    throw new Error(`The demo document ${collection}/${document.key} was refused: ${reasonOf(error)}`, {
      cause: error,
    })
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const data =
    'data' in error ? (error.data as { errors?: { path?: string; message?: string }[] } | null) : null
  const details = data?.errors?.map(({ path, message }) => `${path}: ${message}`).join('; ')
  return details ? `${error.message} (${details})` : error.message
}

/** Takes back what was stored before the failing transaction; what was in it is gone with it. */
async function removeAll(payload: Payload, fresh: [DemoCollection, string][]): Promise<void> {
  for (const [collection, id] of fresh.toReversed()) {
    if (collection !== 'municipalities' && collection !== 'media') continue
    await payload.delete({ collection, id, overrideAccess: true }).catch(() => undefined)
  }
}
