import type { Owner, Stored } from './content.ts'

/** A municipality as the owner of what it publishes. @param offered languages that are delivered here */
export function ownerOf(document: Stored, offered: readonly string[]): Owner {
  const locales = Array.isArray(document.locales) ? document.locales : []
  return {
    id: document.id,
    slug: String(document.slug),
    locales: locales.filter((locale): locale is string => offered.includes(locale)),
  }
}
