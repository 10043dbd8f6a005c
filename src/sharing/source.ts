import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { idOf } from '../access/caller.ts'
import { isOut, isPublished } from '../access/out.ts'
import { archivedOnes } from '../access/partnerships.ts'
import { type Doc, isDoc, isEmpty, rowsOf } from '../translation/document.ts'
import { carried, type Content, contentOf, fingerprint } from './content.ts'
import { modelOf } from '../model/kinds/index.ts'
import { fieldsOf, type ItemRef } from './items.ts'
import { type Shared, standingPartners } from './reach.ts'

/** An item as readers have it at this moment: its main row, in all languages. A draft beside it does not show here. */
export interface Source extends Shared {
  item: ItemRef
  row: Doc
  /** True where readers get it at this moment: published, not in the trash, not over, and its city not archived. */
  isOut: boolean
  /** The languages it is published in. */
  locales: string[]
  content: Content
  version: string
  title: string
  /** The projects through which it is shared, where it is shared so. */
  projects: string[]
}

/**
 * A row of the main table as stored, in all languages, in the transaction of the request. No access rule and no hook: for
 * judging what an adoption stands for, never for handing out.
 */
export async function mainRow(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
): Promise<Doc | undefined> {
  const row: unknown = await req.payload.db.findOne({ collection, req, where: { id: { equals: id } } })
  return isDoc(row) ? row : undefined
}

async function mainRows(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<Doc[]> {
  const { docs } = await req.payload.db.find({ collection, req, where, limit: 0, pagination: false })
  return docs.filter(isDoc)
}

/** Reads an item as its adopters get it; `undefined` when it is deleted for good. */
export async function readSource(
  req: PayloadRequest,
  item: ItemRef,
  now = new Date(),
): Promise<Source | undefined> {
  const { relationTo, value } = item
  const row = await mainRow(req, relationTo, value)
  if (!row) return undefined
  const owner = idOf(row.municipality)
  const city = owner === undefined ? undefined : await mainRow(req, 'municipalities', owner)
  const locales = Array.isArray(row.publishedLocales) ? row.publishedLocales.map(String) : []
  const content = contentOf(carried(fieldsOf(req, relationTo)), row, locales)
  const projects = row.sharing === 'project' ? await projectsOf(req, item, row) : []
  return {
    item,
    row,
    owner,
    sharing: row.sharing,
    isOut: isOut(relationTo, row, now) && city !== undefined && city.status !== 'archived',
    locales,
    content,
    version: fingerprint(content),
    title: titleOf(row[modelOf(relationTo).titles[0]], String(row.sourceLocale ?? ''), locales),
    projects,
    partnerCities: await partnerCities(req, projects, now),
  }
}

function titleOf(title: unknown, sourceLocale: string, locales: string[]): string {
  if (!isDoc(title)) return String(title ?? '')
  const texts = [sourceLocale, ...locales].filter((locale) => locales.includes(locale))
  return String(texts.map((locale) => title[locale]).find((text) => !isEmpty(text)) ?? '')
}

/** The projects that an item belongs to: a project is its own, a contact belongs to those that name it. */
async function projectsOf(req: PayloadRequest, { relationTo, value }: ItemRef, row: Doc): Promise<string[]> {
  if (relationTo === 'projects') return [value]
  const { relations, namedByProjects } = modelOf(relationTo)
  if (namedByProjects) {
    const naming = await mainRows(req, 'projects', {
      or: namedByProjects.map((field) => ({ [field]: { in: [value] } })),
    })
    return naming.map(({ id }) => String(id))
  }
  const related = (relations.project ?? []).flatMap((field) => row[field])
  return related.map(idOf).filter((id) => id !== undefined)
}

/** The member cities that take part in published projects now, by their published organisations. */
async function partnerCities(req: PayloadRequest, ids: string[], now: Date): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const archived = await archivedOnes(req)
  const projects = (await mainRows(req, 'projects', { id: { in: ids } }))
    .filter(isPublished)
    .filter(({ municipality }) => !archived.includes(idOf(municipality) ?? ''))
  const partners = projects
    .flatMap(({ partnerships }) => standingPartners(rowsOf(partnerships), now))
    .map(idOf)
    .filter((id) => id !== undefined)
  if (partners.length === 0) return new Set()
  const organisations = (await mainRows(req, 'partners', { id: { in: partners } })).filter(isPublished)
  return new Set(organisations.map(({ member }) => idOf(member)).filter((id) => id !== undefined))
}
