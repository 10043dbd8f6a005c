import type { Content } from '../content/content.ts'
import type { Directory } from '../content/directory.ts'
import type { PresentContext } from '../present/context.ts'
import type { Search } from '../search/index.ts'

/** Where answers come from. */
export interface AnswerContext {
  content: Content
  directory: () => Promise<Directory>
  search: Search
  offered: readonly string[]
  serverUrl: string
  /** Whether readers get what is kept of an uploaded picture, besides its variants. */
  publicOriginals: boolean
  now: () => Date
}

/** What presenters need to know, where no list adds to it. */
export function presentContextOf(
  { offered, serverUrl, publicOriginals }: AnswerContext,
  directory: Directory,
  lang: string,
  now: Date,
): PresentContext {
  return { lang, offered, serverUrl, publicOriginals, directory, chain: [], now }
}

/** English where it is offered, else the first language that is. */
export function defaultLanguage(offered: readonly string[]): string {
  return offered.includes('en') ? 'en' : (offered[0] ?? 'en')
}
