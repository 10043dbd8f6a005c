import { idOf } from '../../access/caller.ts'
import type { Stored } from '../content/content.ts'
import { type Kind, modelOf } from '../../model/kinds/index.ts'
import { localise } from '../query/language.ts'
import { token, whole } from './condition.ts'
import type { Words } from './engine.ts'
import { valuesAt } from './paths.ts'
import { wordsIn } from './words.ts'

/** So many words of a body are indexed; what comes later in a very long one is not found by. */
export const mostBodyWords = 400

/** The words by which readers find a document in one of its languages. */
export function wordsOf(kind: Kind, document: Stored, lang: string): Words {
  const { titles, texts: { lead = [], place = [], body = [] } = {}, relations } = modelOf(kind)
  const related = [...(relations.municipality ?? []), ...(relations.partner ?? [])]
  const shown = body.filter((path) => isShown(path, document))
  return {
    title: [
      ...wordsAt(document, titles, lang),
      ...textsAt(document, titles, lang).flatMap((text) => whole(wordsIn(text))),
    ],
    lead: wordsAt(document, lead, lang),
    place: [...wordsAt(document, place, lang), ...tokensOf(document, related)],
    body: wordsAt(document, shown, lang).slice(0, mostBodyWords),
  }
}

/** Returns the words of a document's names in all its languages: documents related to it are found by them. */
export function namesOf(kind: Kind, document: Stored, languages: readonly string[]): string[] {
  return [...new Set(languages.flatMap((lang) => wordsAt(document, modelOf(kind).titles, lang)))]
}

/** The texts of a practice stand on the page of a good practice alone, though others may still hold them. */
function isShown(path: string, { kind }: Stored): boolean {
  return !path.startsWith('practice.') || kind === 'goodPractice'
}

function wordsAt(document: Stored, paths: readonly string[], lang: string): string[] {
  return textsAt(document, paths, lang).flatMap(wordsIn)
}

function textsAt(document: Stored, paths: readonly string[], lang: string): string[] {
  return paths.flatMap((path) => valuesAt(document, path.split('.')).map((value) => textIn(value, lang)))
}

function tokensOf(document: Stored, paths: readonly string[]): string[] {
  const ids = paths.flatMap((path) =>
    valuesAt(document, path.split('.')).flatMap((value) => idOf(value) ?? []),
  )
  return [...new Set(ids)].map(token)
}

/** A text that is the same in every language, or what a localised one is in this; of rich text the words that it shows. */
function textIn(value: unknown, lang: string): string {
  if (typeof value === 'string') return value
  const own = localise(value, lang)
  if (typeof own === 'string') return own
  return typeof own === 'object' && own !== null && 'root' in own ? wordsUnder(own.root) : ''
}

/** Types of nodes that continue a line; every other type begins a new one. */
const inline = new Set(['text', 'link', 'autolink'])

function wordsUnder(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const { type, text, children } = node as { type?: unknown; text?: unknown; children?: unknown }
  if (type === 'upload') return ''
  const own = typeof text === 'string' ? text : ''
  const inside = Array.isArray(children) ? children.map(wordsUnder).join('') : ''
  return inline.has(String(type)) ? own + inside : ` ${own}${inside} `
}
