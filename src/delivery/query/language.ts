import { type Kind, modelOf } from '../../model/kinds/index.ts'
import { translationStates } from '../../model/values.ts'

/** A localised field as Payload returns it under `locale: 'all'`: a value per locale. */
export type L<T> = Partial<Record<string, T | null>>

/** How the texts of an item stand to their source. */
export type TranslationState = (typeof translationStates)[number]

/** The fields of a document that tell of its languages. */
export interface Spoken {
  publishedLocales?: readonly string[] | null
  sourceLocale?: string | null
  translations?: Record<string, { state?: string } | null> | null
}

/** A localised field's value in exactly this language; `undefined` when it has none there. Never another language. */
export function localise(value: unknown, lang: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const found: unknown = Object.hasOwn(value, lang) ? (value as L<unknown>)[lang] : undefined
  return found === null || found === '' ? undefined : found
}

/** A document's title, as a localised field; contacts have one name in every language. */
export function titleOf(kind: Kind, document: Spoken & Record<string, unknown>): unknown {
  const { titles, isTitlePlain } = modelOf(kind)
  const title = document[titles[0]]
  if (!isTitlePlain) return title
  return Object.fromEntries((document.publishedLocales ?? []).map((lang) => [lang, title]))
}

/**
 * The languages in which readers may have a document: published, offered here, not missing, and with a title.
 * @param title the document's localised title
 */
export function languagesOf(document: Spoken, title: unknown, offered: readonly string[]): string[] {
  const published = document.publishedLocales ?? []
  return published.filter(
    (lang) =>
      offered.includes(lang) &&
      document.translations?.[lang]?.state !== 'missing' &&
      typeof localise(title, lang) === 'string',
  )
}

/**
 * The one language of an item: the first of the chain (asked for, then the municipality's in order, then the source)
 * that it is published in; else any it has. `undefined` when it has none, which means that it is not delivered.
 */
export function chooseLanguage(languages: readonly string[], chain: readonly (string | null | undefined)[]) {
  return (
    chain.find((lang): lang is string => typeof lang === 'string' && languages.includes(lang)) ?? languages[0]
  )
}

/** The language of an answer: the one asked for, else the first of the city that was named, else English, else any. */
export function languageOf(
  asked: string | undefined,
  city: { locales: readonly string[] } | undefined,
  offered: readonly string[],
): string {
  return asked ?? city?.locales[0] ?? defaultOf(offered)
}

/** How an item's texts in this language stand to their source. */
export function translationState(document: Spoken, lang: string): TranslationState {
  const state = document.translations?.[lang]?.state
  const known = translationStates.find((candidate) => candidate === state)
  return known ?? (document.sourceLocale === lang ? 'original' : 'current')
}

/**
 * The offered locale that answers a language tag by lookup (RFC 4647 3.4): `sq-AL` is answered by `sq`.
 * `undefined` when none does or the tag is malformed.
 */
export function lookup(tag: string, offered: readonly string[]): string | undefined {
  const subtags = tag.toLowerCase().split('-')
  for (let length = subtags.length; length > 0; length -= 1) {
    const range = subtags.slice(0, length).join('-')
    const found = offered.find((locale) => locale.toLowerCase() === range)
    if (found) return found
  }
  return undefined
}

/** The offered locale of a list of wishes, with commas between them and the dearest first; `undefined` when none is offered. */
export const wishedOf = (wishes: string, offered: readonly string[]): string | undefined =>
  wishes.split(',').flatMap((tag) => lookup(tag, offered) ?? [])[0]

/** The language for readers of none that there is: English, else the first. */
export const defaultOf = (languages: readonly string[]): string =>
  languages.includes('en') ? 'en' : (languages[0] ?? 'en')
