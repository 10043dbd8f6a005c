import { idOf } from '../../access/caller.ts'
import type { Stored } from '../content/content.ts'
import type { Kind } from '../../model/kinds.ts'
import { localise } from '../query/language.ts'
import { token, whole } from './condition.ts'
import type { Words } from './engine.ts'
import { valuesAt } from './paths.ts'
import { wordsIn } from './words.ts'

/** So many words of a body are indexed; what comes later in a very long one is not found by. */
export const mostBodyWords = 400

/** What of a kind is searched: the fields of texts that its presenter publishes, and relations by whose names it is found. */
interface Searched {
  title: readonly string[]
  lead?: readonly string[]
  place?: readonly string[]
  body?: readonly string[]
  related?: readonly string[]
}

const searched: Record<Kind, Searched> = {
  news: {
    title: ['title'],
    lead: ['teaser'],
    body: ['body', 'dateText', 'byline'],
    related: ['municipality', 'partners'],
  },
  meetings: {
    title: ['title'],
    lead: ['summary'],
    place: ['venue.name', 'venue.room', 'venue.address', 'venue.city'],
    body: [
      'dateText', 'statusNote', 'publicNote', 'body', 'programme.title', 'programme.description', 'programme.speakers',
      'speakers.name', 'speakers.role', 'report',
    ], // prettier-ignore
    related: ['municipality', 'hostMunicipality', 'organisers', 'invitedPartners'],
  },
  projects: {
    title: ['title', 'acronym', 'referenceCode'],
    lead: ['summary'],
    body: [
      'description', 'objectives.text', 'activities.title', 'activities.description', 'results', 'milestones.title',
      'targetGroups.text', 'participantsNote', 'callNumber',
    ], // prettier-ignore
    related: ['municipality', 'partnerships.partner', 'coFunders'],
  },
  resources: {
    title: ['title'],
    lead: ['summary'],
    body: [
      'body', 'dateText', 'practice.context', 'practice.challenge', 'practice.solution', 'practice.results',
      'practice.transferability',
    ], // prettier-ignore
    related: ['municipality', 'partners'],
  },
  contacts: {
    title: ['name'],
    lead: ['jobTitle', 'areaOfResponsibility'],
    place: ['address.street', 'address.postalCode', 'address.city'],
    related: ['municipality', 'organisation'],
  },
  partners: {
    title: ['name', 'nameOriginal', 'acronym'],
    place: ['city', 'address'],
    body: ['description'],
    related: ['member'],
  },
  programmes: {
    title: ['name', 'acronym'],
    lead: ['funder'],
    body: ['generalObjectives.text', 'specificObjectives.text'],
  },
  topics: { title: ['name'], lead: ['description'] },
  municipalities: { title: ['name', 'nameOriginal'], place: ['region'] },
}

/** The words by which readers find a document in one of its languages. */
export function wordsOf(kind: Kind, document: Stored, lang: string): Words {
  const { title, lead = [], place = [], body = [], related = [] } = searched[kind]
  const shown = body.filter((path) => isShown(path, document))
  return {
    title: [
      ...wordsAt(document, title, lang),
      ...textsAt(document, title, lang).flatMap((text) => whole(wordsIn(text))),
    ],
    lead: wordsAt(document, lead, lang),
    place: [...wordsAt(document, place, lang), ...tokensOf(document, related)],
    body: wordsAt(document, shown, lang).slice(0, mostBodyWords),
  }
}

/** What a document is called in all its languages: what is related to it is found by that. */
export function namesOf(kind: Kind, document: Stored, languages: readonly string[]): string[] {
  return [...new Set(languages.flatMap((lang) => wordsAt(document, searched[kind].title, lang)))]
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

/** What stands in the line; everything else begins a new one. */
const inline = new Set(['text', 'link', 'autolink'])

function wordsUnder(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const { type, text, children } = node as { type?: unknown; text?: unknown; children?: unknown }
  if (type === 'upload') return ''
  const own = typeof text === 'string' ? text : ''
  const inside = Array.isArray(children) ? children.map(wordsUnder).join('') : ''
  return inline.has(String(type)) ? own + inside : ` ${own}${inside} `
}
