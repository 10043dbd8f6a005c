import type { Adoption, Related } from '../content/content.ts'

/** What every presenter needs to know besides the document: who asks in which language, from where, when. */
export interface PresentContext {
  /** The language asked for. */
  lang: string
  /** The languages offered here. */
  offered: readonly string[]
  /** The hub's origin, without a trailing slash. */
  serverUrl: string
  /** Whether readers get what is kept of an uploaded picture, besides its variants. */
  publicOriginals?: boolean
  /** What documents name. */
  related: Related
  /** Languages to try after the one asked for, where a document has no owner whose languages could be tried. */
  chain: readonly string[]
  now: Date
  /** What the city whose list it is says about some of the documents, by their ids. */
  adoptions?: ReadonlyMap<string, Adoption>
}
