import { isDoc } from '../translation/document.ts'

/**
 * Returns a document's title, in the language of its original, else in any that has one; empty when none has.
 * @param named the value of the title's field, by language where it has languages (`locale: 'all'`)
 */
export function titleOf(named: unknown, sourceLocale: unknown): string {
  if (!isDoc(named)) return typeof named === 'string' ? named : ''
  const titles = [named[String(sourceLocale)], ...Object.values(named)]
  return titles.filter((title) => typeof title === 'string').find((title) => title.trim() !== '') ?? ''
}
