import type { Adoption, Related } from '../content/content.ts'

/** The data that every presenter needs besides the document: the language asked for, the addresses, the time. */
export interface PresentContext {
  /** The language asked for. */
  lang: string
  /** The languages offered here. */
  offered: readonly string[]
  /** The hub's origin, without a trailing slash. */
  serverUrl: string
  /** True where readers also get the kept WebP of an uploaded picture, not only its variants. */
  publicOriginals?: boolean
  /** The documents that the presented ones name. */
  related: Related
  /** Languages to try after the one asked for, where a document has no owner whose languages could be tried. */
  chain: readonly string[]
  now: Date
  /** The decisions of the city whose list it is about some of the documents, by their ids. */
  adoptions?: ReadonlyMap<string, Adoption>
  /** Of partners in the list of a project: their role there, by their ids. */
  roles?: ReadonlyMap<string, string> | undefined
}
