import type { FieldHook } from 'payload'
import { type Doc, isEmpty, valueAt } from '../../../src/translation/document.ts'
import { nativeName } from '../../../src/translation/languages.ts'
import {
  inheritedStates,
  nextStates,
  readTranslations,
  type Translations,
} from '../../../src/translation/states.ts'
import { hashOf, isRewritten, rowsIn, textsIn } from '../../../src/translation/texts.ts'
import { uniqueSlug } from './uniqueSlug.ts'
import { municipalityOf } from './owner.ts'
import { undescribedPictures } from './pictures.ts'
import { type Problem, refuseUnless } from './problems.ts'
import { readOne } from '../../../src/database/reads.ts'
import { type Saving, savingOf } from './save.ts'

/** A document about to be saved: its values in all languages, a reader for one path in the source language, and that language's name. */
export type Candidate = { doc: Doc; source: (path: string) => unknown; language: string }

/** Rules of a collection beside the common ones. */
export type Rules = {
  /** The field that names a document; localised nearly everywhere. */
  title: string
  /** Returns the problems with what else must be there to publish. */
  required?: (candidate: Candidate) => Problem[]
}

type Derived = {
  slug: string
  sourceLocale: string
  publishedLocales: string[]
  translations: Translations
}

/** One derivation per save, shared by the fields that keep its parts. */
const derivations = new WeakMap<object, Promise<Derived>>()

/**
 * The hook of a derived field. Field hooks are the one place where Payload says what a document holds in all languages, on
 * every way to save one: create, update, bulk edit, duplicate, restore, publish and unpublish, scheduled or not.
 * Throws a `ValidationError` when a document that would be public, or is submitted to be, lacks something.
 */
export function derivedField(name: keyof Derived, rules: Rules): FieldHook {
  return async (args) => {
    const key: object = args.data ?? args.siblingData
    const derivation = derivations.get(key) ?? derive(savingOf(args), rules)
    derivations.set(key, derivation)
    return (await derivation)[name]
  }
}

async function derive(saving: Saving, rules: Rules): Promise<Derived> {
  const sourceLocale = await sourceOf(saving, rules)
  const publishedLocales = publishedOf(saving, sourceLocale)
  if (saving.mustBeComplete) {
    const undescribed = await undescribedPictures(saving, sourceLocale)
    refuseUnless(saving, [...problems(saving, rules, sourceLocale, publishedLocales), ...undescribed])
  }
  return {
    slug: await uniqueSlug(saving, titleOf(saving, rules, sourceLocale)),
    sourceLocale,
    publishedLocales,
    translations: await statesOf(saving, rules, sourceLocale),
  }
}

/**
 * The language of the original: the chosen one; else the municipality's first if there is a title in it; else the one that
 * has a title; else the municipality's first.
 */
async function sourceOf(saving: Saving, rules: Rules): Promise<string> {
  const chosen = saving.after.sourceLocale || saving.before.sourceLocale
  if (typeof chosen === 'string') return chosen
  const owner =
    saving.collection === 'municipalities' ? saving.after : await municipalityOf(saving.req, saving.after)
  const preferred = Array.isArray(owner?.locales) ? owner.locales.map(String) : []
  const ordered = [...preferred, 'en', ...saving.locales].filter((locale) => saving.locales.includes(locale))
  const written = ordered.find(
    (locale) => !isEmpty(valueAt(saving.fields, saving.after, rules.title, locale)),
  )
  return written ?? ordered[0] ?? 'en'
}

function publishedOf({ after, before }: Saving, sourceLocale: string): string[] {
  const chosen = Array.isArray(after.publishedLocales) ? after.publishedLocales.map(String) : []
  const isFirst = before.sourceLocale === undefined || before.sourceLocale === null
  return chosen.length === 0 && isFirst ? [sourceLocale] : chosen
}

function titleOf({ fields, after, locales }: Saving, rules: Rules, sourceLocale: string): string {
  const titles = [sourceLocale, ...locales].map((locale) => valueAt(fields, after, rules.title, locale))
  return String(titles.find((title) => !isEmpty(title)) ?? '')
}

function problems(saving: Saving, rules: Rules, sourceLocale: string, publishedLocales: string[]): Problem[] {
  const { fields, after } = saving
  const source = (path: string) => valueAt(fields, after, path, sourceLocale)
  const language = nativeName(sourceLocale)
  const untitled = publishedLocales.filter((locale) => isEmpty(valueAt(fields, after, rules.title, locale)))
  const translated = untitled.filter((locale) => locale !== sourceLocale)
  return [
    ...(isEmpty(source(rules.title))
      ? [{ path: rules.title, key: 'titleMissing', values: { language } } as const]
      : []),
    ...(publishedLocales.includes(sourceLocale)
      ? []
      : [{ path: 'publishedLocales', key: 'sourceNotPublished', values: { language } } as const]),
    ...translated.map((locale) => ({
      path: 'publishedLocales',
      key: 'titleMissingIn' as const,
      values: { language: nativeName(locale) },
    })),
    ...(rules.required?.({ doc: after, source, language }) ?? []),
  ]
}

async function statesOf(saving: Saving, rules: Rules, sourceLocale: string): Promise<Translations> {
  const { fields, before, after, locale, isNew, isRestoring } = saving
  const rows = new Set(rowsIn(fields, after))
  const textsBefore = (code: string) => textsIn(fields, before, code)
  const textsAfter = (code: string) => textsIn(fields, after, code)
  const isRewrittenIn = (code: string) => isRewritten(textsBefore(code), textsAfter(code), rows)
  const sourceTexts = textsAfter(sourceLocale)
  const isSaved = (code: string) => !isRestoring && (code === locale || (locale === 'all' && isNew))
  const states = nextStates({
    locales: saving.locales,
    sourceLocale,
    previous: readTranslations(before.translations),
    sourceHash: hashOf(sourceTexts),
    equalHashes: await equalHashes(saving, sourceLocale, saving.isMinor || !isRewrittenIn(sourceLocale)),
    isPublished: saving.isPublished,
    hasText: (code) => {
      const title = fields.find(({ name }) => name === rules.title)
      const isTranslatable = title !== undefined && 'localized' in title && title.localized === true
      if (isTranslatable) return !isEmpty(valueAt(fields, after, rules.title, code))
      return textsAfter(code).length > 0 || sourceTexts.length === 0
    },
    isWritten: (code) => isSaved(code) && isRewrittenIn(code),
  })
  return saving.adopting ? inheritedStates(states, saving.adopting.translations) : states
}

/** The contents that a translation may have followed up to now without being behind after this save. */
async function equalHashes(saving: Saving, sourceLocale: string, isMinor: boolean): Promise<string[]> {
  if (!isMinor) return []
  const { before, fields, id, req, collection } = saving
  const previousSource = typeof before.sourceLocale === 'string' ? before.sourceLocale : sourceLocale
  const latest = hashOf(textsIn(fields, before, previousSource))
  const isFirstOutAgain =
    saving.isMinor && saving.isPublished && before._status === 'draft' && id !== undefined
  if (!isFirstOutAgain) return [latest]
  const published = await readOne(req, collection, { id: { equals: id } })
  return [latest, hashOf(textsIn(fields, published ?? {}, previousSource))]
}
