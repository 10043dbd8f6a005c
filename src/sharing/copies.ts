import type { PayloadRequest, Where } from 'payload'
import { isolatedRequest } from '../database/transactions/isolatedRequest.ts'
import { HubError } from '../errors/hubError.ts'
import { type Doc, isDoc } from '../translation/document.ts'
import type { Locale } from '../translation/languages.ts'
import { readTranslations, type Translations } from '../translation/states.ts'
import { copyable, contentOf, differences, hashes } from './content.ts'
import { inLanguage } from './copy.ts'
import { type Copied, copyData } from './copyData.ts'
import { fieldsOf, type SharedKind } from './items.ts'
import type { Source } from './source.ts'

/** The record of the last taking over: the hash of each field of the copy as it was then, and the seed of its rows' ids. */
export interface Taken {
  seed: string
  fields: Record<string, string>
}

/** A local copy and what it is a copy of. */
export interface Local {
  req: PayloadRequest
  source: Source
  municipality: string
  copy: string
  taken: Taken
}

/** The mark on a request under which alone a document may name this one as its source. */
export interface Adopting {
  source: string
  /** How the translations stand at the source: what is behind or made by a machine there is so in the copy. */
  translations: Translations
}

/** All languages in one create. Payload understands the word, its types do not. */
const allLocales = 'all' as Locale

/** Makes a local copy of what readers have of an item, as a draft of the adopting city. */
export async function makeCopy({
  req,
  source,
  municipality,
  seed,
}: Copied): Promise<{ id: string; taken: Taken }> {
  const { relationTo: collection, value } = source.item
  const { sourceLocale, publishedLocales } = source.row
  const data = {
    ...(await copyData({ req, source, municipality, seed })),
    municipality,
    sharing: 'municipality',
    adoptedFrom: value,
    sourceLocale,
    publishedLocales,
    _status: 'draft',
  }
  const { id } = await req.payload.create({
    collection: collection,
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
  return { req: isolatedRequest(req), user: req.user, overrideAccess: !req.user, context: { adopting } }
}

/** Returns the fields that taking the source's change would overwrite: somebody changed them here, and they would then differ. */
export async function overwritten({ req, source, municipality, copy, taken }: Local): Promise<string[]> {
  const { relationTo } = source.item
  const now = await saidBy(req, relationTo, copy, source.locales)
  const data = await copyData({ req, source, municipality, seed: taken.seed })
  const next = hashes(contentOf(copyable(fieldsOf(req, relationTo)), data, source.locales))
  const changed = new Set(differences(inLanguages(taken.fields, source.locales), now))
  return differences(now, next).filter((key) => changed.has(key))
}

/** Without the fields in languages that the source no longer has: nothing happens to these. */
function inLanguages(fields: Record<string, string>, locales: readonly string[]): Record<string, string> {
  const entries = Object.entries(fields).filter(([key]) => {
    const [, locale] = key.split('.')
    return locale === undefined || locales.includes(locale)
  })
  return Object.fromEntries(entries)
}

/** Replaces the copy's content by what readers have of the source now, as one new draft version. Publishes nothing. */
export async function takeInto({ req, source, municipality, copy, taken }: Local): Promise<Taken> {
  const { relationTo: collection } = source.item
  const fields = fieldsOf(req, collection)
  const data = await copyData({ req, source, municipality, seed: taken.seed })
  const latest = await latestOf(req, collection, copy)
  const known = Array.isArray(latest.publishedLocales) ? latest.publishedLocales.map(String) : []
  const publishedLocales = [...new Set([...known, ...source.locales])]
  const before = await versionsOf(req, collection, copy)
  for (const locale of source.locales) {
    await req.payload.update({
      collection: collection,
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
  return hashes(contentOf(copyable(fieldsOf(req, collection)), await latestOf(req, collection, id), locales))
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
  throw new HubError(req, 'copy-gone')
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
