import type { Content, Stored } from './content.ts'

/** A municipality that is not archived, as everything that it owns needs it. */
export interface Owner {
  id: string
  slug: string
  /** Its languages that are offered here, the primary one first. */
  locales: string[]
  document: Stored
}

/** The municipalities and programmes: few, and needed by nearly every answer. */
export interface Directory {
  /** The ids of all municipalities that are not archived. */
  ownerIds: () => string[]
  owner: (id: string) => Owner | undefined
  /** The municipality with this slug, if it is published and not archived. */
  ownerBySlug: (slug: string) => Owner | undefined
  programme: (id: string) => Stored | undefined
}

/** The directory is read in pages of so many documents. */
const pageSize = 100

/** Reads the directory. @param offered languages that are delivered here */
export async function readDirectory(content: Content, offered: readonly string[]): Promise<Directory> {
  return directoryOf(await all('municipalities', content), await all('programmes', content), offered)
}

async function all(kind: 'municipalities' | 'programmes', content: Content): Promise<Stored[]> {
  const documents: Stored[] = []
  for (let page = 1; ; page += 1) {
    const found = await content.find(kind, { where: {}, sort: ['slug', 'id'], limit: pageSize, page })
    documents.push(...found.documents)
    if (found.documents.length < pageSize) return documents
  }
}

/** Puts the directory together from the documents of both kinds. */
export function directoryOf(
  municipalities: Stored[],
  programmes: Stored[],
  offered: readonly string[],
): Directory {
  const owners = municipalities
    .filter(({ status }) => status !== 'archived')
    .map((document) => ownerOf(document, offered))
  const ids = new Map(owners.map((owner) => [owner.id, owner]))
  const slugs = new Map(owners.map((owner) => [owner.slug, owner]))
  const money = new Map(programmes.map((document) => [document.id, document]))
  return {
    ownerIds: () => [...ids.keys()],
    owner: (id) => ids.get(id),
    ownerBySlug: (slug) => slugs.get(slug),
    programme: (id) => money.get(id),
  }
}

function ownerOf(document: Stored, offered: readonly string[]): Owner {
  const locales = Array.isArray(document.locales) ? document.locales : []
  return {
    id: document.id,
    slug: String(document.slug),
    locales: locales.filter((locale): locale is string => offered.includes(locale)),
    document,
  }
}
