import type { Owner, Related, Stored } from '../content/content.ts'
import { ownerOf } from '../content/owner.ts'
import type { Dependencies } from './dependencies.ts'
import { type Of, RelatedDocuments } from './related.ts'
import type { TrackedRows } from './tracked.ts'

/** The municipalities and programmes: few, and needed by nearly every answer. */
export interface Directory {
  /** The ids of all municipalities that are not archived. */
  ownerIds: () => string[]
  owner: (id: string) => Owner | undefined
  /** The municipality with this slug, if it is published and not archived. */
  ownerBySlug: (slug: string) => Owner | undefined
  /** The documents themselves, without archived municipalities, and what they name. */
  related: Related
}

/** The directory is read in pages of so many documents. */
const pageSize = 100

/** Reads the directory. @param offered languages that are delivered here */
export async function readDirectory(rows: TrackedRows, offered: readonly string[]): Promise<Directory> {
  const municipalities = await all('municipalities', rows)
  const programmes = await all('programmes', rows)
  const related = await rows.related([
    ...municipalities.map((document): Of => ['municipalities', document]),
    ...programmes.map((document): Of => ['programmes', document]),
  ])
  return directoryOf(municipalities, programmes, offered, related)
}

async function all(kind: 'municipalities' | 'programmes', rows: TrackedRows): Promise<Stored[]> {
  const documents: Stored[] = []
  for (let page = 1; ; page += 1) {
    const found = await rows.find(kind, { where: {}, sort: ['slug', 'id'], limit: pageSize, page })
    documents.push(...found.documents)
    if (found.documents.length < pageSize) return documents
  }
}

/** Puts the directory together from the documents of both kinds, and what they name. */
export function directoryOf(
  municipalities: readonly Stored[],
  programmes: readonly Stored[],
  offered: readonly string[],
  related?: Related,
): Directory {
  const present = municipalities.filter(({ status }) => status !== 'archived')
  const owners = present.map((document) => ownerOf(document, offered))
  const ids = new Map(owners.map((owner) => [owner.id, owner]))
  const slugs = new Map(owners.map((owner) => [owner.slug, owner]))
  return {
    ownerIds: () => [...ids.keys()],
    owner: (id) => ids.get(id),
    ownerBySlug: (slug) => slugs.get(slug),
    related: new RelatedDocuments(
      new Map([
        ['municipalities', byId(present)],
        ['programmes', byId(programmes)],
      ]),
      related,
    ),
  }
}

const byId = (documents: readonly Stored[]) =>
  new Map(documents.map((document) => [document.id, document] as const))

/** The directory, with everything noted that is looked up in it. What documents name in it is noted with them. */
export function trackedDirectory(directory: Directory, noted: Dependencies): Directory {
  return {
    related: directory.related,
    ownerIds: () => {
      noted.listed()
      return directory.ownerIds()
    },
    owner: (id) => {
      noted.named('municipalities', id)
      return directory.owner(id)
    },
    ownerBySlug: (slug) => {
      noted.asked('municipalities', { slug: { equals: slug } })
      const owner = directory.ownerBySlug(slug)
      if (owner) noted.named('municipalities', owner.id)
      return owner
    },
  }
}
