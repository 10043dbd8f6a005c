import { createHash } from 'node:crypto'
import {
  APIError,
  type CollectionSlug,
  isolateObjectProperty,
  type PayloadRequest,
  type Where,
} from 'payload'
import { type Doc, isDoc } from '../translation/document.ts'
import type { Locale } from '../translation/languages.ts'
import { readTranslations, type Translations } from '../translation/states.ts'
import { type Content, contentOf, differences, hashes } from './content.ts'
import { copied, type Copying, inLanguage } from './copy.ts'
import { fieldsOf, type SharedKind } from './items.ts'
import type { Source } from './source.ts'

/** What is remembered of the last taking over: what each field of the copy said then, and what its rows' ids come from. */
export interface Taken {
  seed: string
  fields: Record<string, string>
}

/** The mark on a request under which alone a document may name this one as its source. */
export interface Adopting {
  source: string
  /** How the translations stand at the source: what is behind or made by a machine there is so in the copy. */
  translations: Translations
}

/** All languages in one create. Payload understands the word, its types do not. */
const allLocales = 'all' as Locale

/** The same request, so the same transaction, with a language and a context of its own. */
const aside = (req: PayloadRequest): PayloadRequest =>
  isolateObjectProperty(req, ['locale', 'fallbackLocale', 'context', 'query'])

/** Makes a local copy of what readers have of an item, as a draft of the adopting city. Resolves to its id. */
export async function makeCopy(
  req: PayloadRequest,
  source: Source,
  municipality: string,
  seed: string,
): Promise<{ id: string; taken: Taken }> {
  const { relationTo: collection, value } = source.item
  const { sourceLocale, publishedLocales } = source.row
  const data = {
    ...(await dataOf(req, source, seed)),
    municipality,
    sharing: 'municipality',
    adoptedFrom: value,
    sourceLocale,
    publishedLocales,
    _status: 'draft',
  }
  const { id } = await req.payload.create({
    collection: collection as 'news',
    data: data as never,
    draft: true,
    locale: allLocales,
    depth: 0,
    ...asPerson(req, source),
  })
  return {
    id: String(id),
    taken: { seed, fields: await saidBy(req, collection, String(id), source.locales) },
  }
}

/** Writes as the person who adopts; the system (the demo) writes without one. */
function asPerson(req: PayloadRequest, source: Source) {
  const known = Object.entries(readTranslations(source.row.translations))
  const translations = Object.fromEntries(known.filter(([locale]) => source.locales.includes(locale)))
  const adopting: Adopting = { source: source.item.value, translations }
  return { req: aside(req), user: req.user, overrideAccess: !req.user, context: { adopting } }
}

async function dataOf(req: PayloadRequest, source: Source, seed: string): Promise<Doc> {
  const fields = fieldsOf(req, source.item.relationTo)
  const rowId = (id: unknown) =>
    createHash('sha256')
      .update(`${seed}:${String(id)}`)
      .digest('hex')
      .slice(0, 24)
  const found = new Map<CollectionSlug, Set<string>>()
  const note: Copying['links'] = (collection, id) => {
    found.set(collection, (found.get(collection) ?? new Set()).add(id))
    return true
  }
  copied(fields, source.row, { locales: source.locales, rowId, links: note })
  const readable = await readableAmong(req, found)
  const links: Copying['links'] = (collection, id) => readable.has(`${collection}:${id}`)
  return copied(fields, source.row, { locales: source.locales, rowId, links })
}

/** Those of the documents that the person may read: the others are not linked from the copy. */
async function readableAmong(
  req: PayloadRequest,
  links: Map<CollectionSlug, Set<string>>,
): Promise<Set<string>> {
  const readable = new Set<string>()
  for (const [collection, ids] of links) {
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: [...ids] } },
      depth: 0,
      limit: 0,
      pagination: false,
      draft: false,
      overrideAccess: !req.user,
      user: req.user,
      req: aside(req),
    })
    for (const { id } of docs) readable.add(`${collection}:${String(id)}`)
  }
  return readable
}

/** What taking the source's change would overwrite: fields that somebody changed here and that would then say something else. */
export async function overwritten(
  req: PayloadRequest,
  copy: string,
  source: Source,
  taken: Taken,
): Promise<string[]> {
  const now = await saidBy(req, source.item.relationTo, copy, source.locales)
  const next = hashes(await nextContent(req, source, taken.seed))
  const changed = new Set(differences(inLanguages(taken.fields, source.locales), now))
  return differences(now, next).filter((key) => changed.has(key))
}

const nextContent = async (req: PayloadRequest, source: Source, seed: string): Promise<Content> =>
  contentOf(fieldsOf(req, source.item.relationTo), await dataOf(req, source, seed), source.locales)

/** Without the fields in languages that the source no longer has: nothing happens to these. */
function inLanguages(fields: Record<string, string>, locales: readonly string[]): Record<string, string> {
  const entries = Object.entries(fields).filter(([key]) => {
    const [, locale] = key.split('.')
    return locale === undefined || locales.includes(locale)
  })
  return Object.fromEntries(entries)
}

/** Replaces the copy's content by what readers have of the source now, as one new draft version. Publishes nothing. */
export async function takeInto(
  req: PayloadRequest,
  copy: string,
  source: Source,
  taken: Taken,
): Promise<Taken> {
  const { relationTo: collection } = source.item
  const fields = fieldsOf(req, collection)
  const data = await dataOf(req, source, taken.seed)
  const latest = await latestOf(req, collection, copy)
  const known = Array.isArray(latest.publishedLocales) ? latest.publishedLocales.map(String) : []
  const publishedLocales = [...new Set([...known, ...source.locales])]
  const before = await versionsOf(req, collection, copy)
  for (const locale of source.locales) {
    await req.payload.update({
      collection: collection as 'news',
      id: copy,
      data: { ...inLanguage(fields, data, locale), publishedLocales, _status: 'draft' } as never,
      draft: true,
      locale: locale as Locale,
      depth: 0,
      ...asPerson(req, source),
    })
  }
  await keepLastOnly(req, collection, copy, before)
  return { seed: taken.seed, fields: await saidBy(req, collection, copy, source.locales) }
}

/** The hashes of what the latest version of a copy says. */
async function saidBy(
  req: PayloadRequest,
  collection: SharedKind,
  id: string,
  locales: readonly string[],
): Promise<Record<string, string>> {
  return hashes(contentOf(fieldsOf(req, collection), await latestOf(req, collection, id), locales))
}

async function latestOf(req: PayloadRequest, collection: SharedKind, id: string): Promise<Doc> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    req,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
  })
  const version: unknown = docs[0]?.version
  if (isDoc(version)) return version
  throw new APIError(
    'The local copy is not there any more. Stop adopting the item, or adopt it again.',
    404,
    undefined,
    true,
  )
}

/** The ids of a document's versions; `where` narrows them. */
async function versionsOf(
  req: PayloadRequest,
  collection: SharedKind,
  id: string,
  where: Where[] = [],
): Promise<string[]> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    req,
    where: { and: [{ parent: { equals: id } }, ...where] },
    limit: 0,
    pagination: false,
  })
  return docs.map((version) => String(version.id))
}

/** One save per language left one version each: only the last one, which has them all, is kept. */
async function keepLastOnly(
  req: PayloadRequest,
  collection: SharedKind,
  id: string,
  before: readonly string[],
): Promise<void> {
  const earlier = await versionsOf(req, collection, id, [{ latest: { not_equals: true } }])
  const between = earlier.filter((one) => !before.includes(one))
  if (between.length === 0) return
  await req.payload.db.deleteVersions({ collection, req, where: { id: { in: between } } })
}
