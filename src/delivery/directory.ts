import type { Stored } from './content.ts'

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
  owners: ReadonlyMap<string, Owner>
  programmes: ReadonlyMap<string, Stored>
  /** The municipality with this slug, if it is published and not archived. */
  ownerBySlug: (slug: string) => Owner | undefined
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
  const slugs = new Map(owners.map((owner) => [owner.slug, owner]))
  return {
    owners: new Map(owners.map((owner) => [owner.id, owner])),
    programmes: new Map(programmes.map((document) => [document.id, document])),
    ownerBySlug: (slug) => slugs.get(slug),
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
