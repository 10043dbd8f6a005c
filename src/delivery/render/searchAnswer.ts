import type { Where } from 'payload'
import { type Combined, combinedOf } from '../content/adoptions.ts'
import type { Content, Stored } from '../content/content.ts'
import type { Kind } from '../../model/kinds/index.ts'
import { envelopeOf, type Envelope, type Page } from '../present/envelope.ts'
import { speechOf } from '../pages/speech.ts'
import { present } from '../present/kinds/index.ts'
import { presentRef } from '../present/ref.ts'
import { type Asked, askedOf, kindsOf, type SearchQuery } from '../query/query.ts'
import type { SearchAnswer } from '../schema/index.ts'
import type { PresentContext } from '../present/context.ts'
import { facetsOf } from '../search/facets.ts'
import type { Row } from '../search/row.ts'
import { defaultLanguage, presentContextOf, type AnswerContext } from './context.ts'
import { namedOwner, whereOf } from '../content/where.ts'

/** By kind, what is asked of it: found are documents of these kinds alone. */
export type Searched = ReadonlyMap<Kind, Where>

/** The answer of a search over several kinds. @throws {Problem} 400 when a filter names nothing */
export async function searchAnswer(
  query: SearchQuery,
  source: AnswerContext,
): Promise<Envelope<SearchAnswer>> {
  const directory = await source.directory()
  const now = source.now()
  const owner = namedOwner(query, directory)
  const lang = query.lang ?? owner?.locales[0] ?? defaultLanguage(source.offered)
  const asked = await Promise.all(
    kindsOf(query).map(async (kind) => {
      const combined = await combinedOf({ ...query, kind }, owner, source.content, directory, now)
      const where = await whereOf({ ...query, kind }, source.content, directory, now, combined)
      return { kind, where, combined }
    }),
  )
  const context: PresentContext = {
    ...presentContextOf(source, directory, lang, now),
    chain: owner?.locales ?? [],
    adoptions: new Map(asked.flatMap(({ combined }) => adoptionsOf(combined))),
  }
  const page = await foundPage(query, new Map(asked.map(({ kind, where }) => [kind, where])), context, source)
  const answer = {
    ...envelopeOf('search', askedOf(query), page, lang, source.serverUrl),
    facets: page.facets,
  }
  return { answer, owner: owner && presentRef('municipalities', owner.id, context) }
}

const adoptionsOf = (combined: Combined | undefined) => [...(combined?.adoptions ?? [])]

/**
 * A page of what the search finds, the best first. The index says what fits and in which order; what readers get of it is
 * read through the public door, under the same conditions.
 * @param query.kind the one kind whose list it is, if it is one: its types are counted then
 */
export async function foundPage(
  { q, limit, page, kind }: Pick<Asked, 'q' | 'limit' | 'page'> & { kind?: Kind },
  where: Searched,
  context: PresentContext,
  { content, search }: AnswerContext,
): Promise<Page & Pick<SearchAnswer, 'facets'>> {
  const { directory, chain, lang } = context
  const localesOf = (owner: string | undefined) => (owner && directory.owner(owner)?.locales) || chain
  const { rows, isPartial } = await search.find({ q, lang, where, localesOf })
  const pointerOf = (kind: Kind, id: string) => (kind === 'municipalities' ? id : search.pointerOf(kind, id))
  const naming = { context, speech: await speechOf(lang), pointerOf }
  return {
    items: await itemsOf(rows.slice((page - 1) * limit, page * limit), where, context, content),
    total: rows.length,
    ...(isPartial ? { incomplete: true as const } : {}),
    facets: facetsOf(rows, kind, naming),
  }
}

async function itemsOf(rows: readonly Row[], where: Searched, context: PresentContext, content: Content) {
  const read = await Promise.all([...where].map(([kind, asked]) => documentsOf(kind, rows, asked, content)))
  const documents = new Map(read.flat().map((document) => [document.id, document]))
  return rows.flatMap(({ id, kind }) => {
    const document = documents.get(id)
    return (document && present(kind, document, context)) ?? []
  })
}

async function documentsOf(
  kind: Kind,
  rows: readonly Row[],
  where: Where,
  content: Content,
): Promise<Stored[]> {
  const ids = rows.flatMap((row) => (row.kind === kind ? [row.id] : []))
  if (ids.length === 0) return []
  const narrowed: Where = { and: [where, { id: { in: ids } }] }
  const { documents } = await content.find(kind, {
    where: narrowed,
    sort: 'id',
    limit: ids.length,
    page: 1,
  })
  return documents
}
