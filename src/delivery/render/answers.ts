import type { Where } from 'payload'
import type { Address } from '../query/recipe.ts'
import { addressKey } from '../../publish/addresses.ts'
import { combinedOf } from '../content/adoptions.ts'
import type { Content, Found } from '../content/content.ts'
import type { Directory, Owner } from '../content/directory.ts'
import { parameterText } from '../../messages/errors/parameters.ts'
import { isOwned } from '../../model/kinds/index.ts'
import { envelopeOf, type Envelope, type Page } from '../present/envelope.ts'
import { present as presented } from '../present/kinds/index.ts'
import { presentRef } from '../present/ref.ts'
import { Problem } from '../outcome/problem.ts'
import type { Query } from '../query/query.ts'
import type { Item } from '../schema/index.ts'
import type { PresentContext } from '../present/context.ts'
import { foundPage } from './searchAnswer.ts'
import { defaultLanguage, presentContextOf, type AnswerContext } from './context.ts'
import { readable } from '../content/readable.ts'
import { namedOwner, sortOf, unknownSlug, whereOf } from '../content/where.ts'
import { pagesOf, pinnedPageOf } from '../query/pinnedPage.ts'

/** A list's answer. @throws {Problem} 400 when a filter names nothing */
export async function listAnswer(query: Query, source: AnswerContext): Promise<Envelope> {
  const directory = await source.directory()
  const now = source.now()
  const owner = namedOwner(query, directory)
  const lang = query.lang ?? owner?.locales[0] ?? defaultLanguage(source.offered)
  const combined = await combinedOf(query, owner, source.content, directory, now)
  const where = await whereOf(query, source.content, directory, now, combined)
  const context: PresentContext = {
    ...presentContextOf(source, directory, lang, now),
    chain: owner?.locales ?? [],
    ...(combined ? { adoptions: combined.adoptions } : {}),
  }
  const page =
    query.q === undefined
      ? await listedPage(query, where, combined?.pinned ?? [], context, source.content)
      : await foundPage(query, new Map([[query.kind, where]]), context, source)
  const answer = envelopeOf(query.kind, query, page, lang, source.serverUrl)
  return { answer, owner: owner && presentRef('municipalities', owner.id, context) }
}

async function listedPage(
  query: Query,
  where: Where,
  pinned: readonly string[],
  context: PresentContext,
  content: Content,
): Promise<Page> {
  const { documents, total } = await pageOf(query, where, pinned, content)
  return { items: documents.flatMap((document) => presented(query.kind, document, context) ?? []), total }
}

/** A page of a list that begins with what is pinned, in its order, and goes on in the order of its kind. */
async function pageOf(
  query: Query,
  where: Where,
  pinned: readonly string[],
  content: Content,
): Promise<Found> {
  const { kind, limit } = query
  const find = (narrowed: Where, page: number, size = limit) =>
    content.find(kind, { where: narrowed, sort: sortOf(query), limit: size, page })
  const found = await content.filterIds(kind, pinned, where)
  const first = pinned.filter((id) => found.includes(id))
  if (first.length === 0) return find(where, query.page)
  const window = pinnedPageOf(query, first.length)
  const { pages, skip } = pagesOf(window.rest, limit)
  const rest: Where = { and: [where, { id: { not_in: first } }] }
  const shown = first.slice(...window.first)
  const [head, total, ...tails] = await Promise.all([
    shown.length === 0 ? [] : find({ id: { in: shown } }, 1, shown.length).then(({ documents }) => documents),
    content.count(kind, rest),
    ...pages.map((page) => find(rest, page).then(({ documents }) => documents)),
  ])
  const ordered = shown.flatMap((id) => head.find((document) => document.id === id) ?? [])
  const tail = tails.flat().slice(skip, skip + window.rest.count)
  return { documents: [...ordered, ...tail], total: first.length + total }
}

/** An item, and whether it stood at the address that was asked for before, and stands at another one now. */
export interface FoundItem {
  item: Item
  hasMoved: boolean
}

/** One item. @throws {Problem} 404 when readers may see nothing at this address, nor what stood there before anywhere else */
export async function itemAnswer(address: Address, source: AnswerContext): Promise<FoundItem> {
  const directory = await source.directory()
  const now = source.now()
  const { kind, slug, municipality } = address
  const present = municipality === undefined ? undefined : directory.ownerBySlug(municipality)
  const owner = present ?? (await formerOwner(address, source.content, directory))
  if (isOwned(kind) !== (owner !== undefined)) throw notFound(address)
  const lang = address.lang ?? owner?.locales[0] ?? defaultLanguage(source.offered)
  const city = viaOf(address, directory) ?? owner
  const seen = await combinedOf({ kind, limit: 1, page: 1 }, city, source.content, directory, now)
  const context = {
    ...presentContextOf(source, directory, lang, now),
    ...(seen ? { adoptions: seen.adoptions } : {}),
  }
  const read = async (where: Where) => {
    const { documents } = await source.content.find(kind, {
      where: { and: [where, readable(kind, directory, now)] },
      sort: 'id',
      limit: 1,
      page: 1,
    })
    return documents[0] && presented(kind, documents[0], context)
  }
  const owned = owner ? [{ municipality: { equals: owner.id } }] : []
  const item = await read({ and: [{ slug: { equals: slug } }, ...owned] })
  if (item) return { item, hasMoved: owner !== present }
  const id = await source.content.formerly(addressKey(kind, owner?.id, slug))
  const moved = id === undefined ? undefined : await read({ id: { equals: id } })
  if (!moved) throw notFound(address)
  return { item: moved, hasMoved: true }
}

/** The city that had a slug before. */
async function formerOwner(
  { kind, municipality }: Address,
  content: Content,
  directory: Directory,
): Promise<Owner | undefined> {
  if (municipality === undefined || !isOwned(kind)) return undefined
  const id = await content.formerly(addressKey('municipalities', undefined, municipality))
  return id === undefined ? undefined : directory.owner(id)
}

/** The city through whose list the reader came. @throws {Problem} 400 when there is none with this slug */
function viaOf({ via }: Address, directory: Directory): Owner | undefined {
  if (via === undefined) return undefined
  const owner = directory.ownerBySlug(via)
  if (!owner) throw unknownSlug('via', via)
  return owner
}

function notFound({ kind, municipality, slug }: Address): Problem {
  const ofMunicipality = municipality === undefined ? '' : parameterText('ofMunicipality', { municipality })
  return new Problem('not-published', { slug, kind, ofMunicipality })
}
