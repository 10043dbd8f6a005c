import { displayName } from '@hansa/portal-embed/core/names.ts'
import { loadWords } from '@hansa/portal-embed/locales/index.ts'
import type { Words } from '@hansa/portal-embed/locales/words.ts'
import { direction } from '../../translation/languages.ts'
import { pageWords } from '../locales/index.ts'
import type { PageWords } from '../locales/words.ts'

/** The language in which a page speaks to its reader, with its words: those of the pages and those of the embeds. */
export interface Speech {
  lang: string
  dir: 'ltr' | 'rtl'
  page: PageWords
  embed: Words
}

/** The words of a language; English where there are none. */
export async function speechOf(lang: string): Promise<Speech> {
  return { lang, dir: direction(lang), page: pageWords(lang), embed: await loadWords(lang) }
}

/** The name of a kind of item. */
export function kindName({ page, embed }: Speech, kind: string): string {
  const names: Record<string, string> = {
    ...embed.list,
    municipalities: page.municipalities,
    programmes: page.programmes,
    topics: page.topics,
  }
  return names[kind] ?? kind
}

/** What a reader is told in place of a page. Who asks too often is told to come back, as who finds the hub unavailable. */
export function faultTitle(status: number, { notFound, unavailable }: PageWords): string {
  return status < 500 && status !== 429 ? notFound : unavailable
}

/** The name of a country by its code. */
export function countryName({ lang }: Speech, code: string | undefined): string | undefined {
  return code === undefined ? undefined : displayName(lang, 'region', code)
}

/** The names of languages by their tags. */
export function languageNames({ lang }: Speech, tags: readonly string[] | undefined): string | undefined {
  return tags?.map((tag) => displayName(lang, 'language', tag)).join(', ')
}

/** A number as the language writes it. */
export function numberText({ lang }: Speech, value: number): string {
  return new Intl.NumberFormat(lang).format(value)
}

/** A counted number: exactly, more than, about. */
export function countText(
  speech: Speech,
  count: { value: number; qualifier?: string | undefined } | undefined,
) {
  if (!count) return undefined
  const value = numberText(speech, count.value)
  if (count.qualifier === 'over') return speech.page.over.replace('{}', value)
  return count.qualifier === 'about' ? speech.page.about.replace('{}', value) : value
}

/** An amount of money in its currency. */
export function moneyText(
  { lang }: Speech,
  money: { amount: number; currency?: string | undefined } | undefined,
) {
  if (!money) return undefined
  if (money.currency === undefined) return new Intl.NumberFormat(lang).format(money.amount)
  return new Intl.NumberFormat(lang, {
    style: 'currency',
    currency: money.currency,
    maximumFractionDigits: 0,
  }).format(money.amount)
}
