import type { Related, Stored } from '../../../src/delivery/content/content.ts'
import type { PresentContext } from '../../../src/delivery/present/context.ts'

/** The languages offered in these tests. */
export const offered = ['en', 'sq', 'el', 'ar']

/** A published document as Payload returns it with `locale: 'all'`. */
export function published(fields: Record<string, unknown> & { id: string }): Stored {
  return {
    slug: fields.id,
    _status: 'published',
    sourceLocale: 'sq',
    publishedLocales: ['sq', 'en'],
    translations: { sq: { state: 'original' }, en: { state: 'current' }, el: { state: 'missing' } },
    createdAt: '2026-04-01T10:00:00.000Z',
    updatedAt: '2026-05-01T10:00:00.000Z',
    ...fields,
  }
}

export const durres = published({
  id: 'm1',
  slug: 'durres',
  name: { sq: 'Durrës', en: 'Durrës' },
  locales: ['sq', 'en'],
  status: 'active',
})

export const ruined = published({
  id: 'm2',
  slug: 'ruined',
  name: { sq: 'X' },
  locales: ['sq'],
  status: 'archived',
})

export const programme = published({
  id: 'p1',
  slug: 'europe-for-citizens',
  name: { sq: 'Evropa për Qytetarët', en: 'Europe for Citizens' },
  fundingStatement: { sq: 'Bashkëfinancuar', en: 'Co-funded' },
})

/** Documents that others name, by their collections. */
export type Named = Readonly<Record<string, readonly Stored[]>>

/** The municipalities, the programme, and what else is named. */
export function relatedOf(named: Named): Related {
  const all: Named = { municipalities: [durres, ruined], programmes: [programme], ...named }
  return { get: (collection, id) => all[collection]?.find((document) => document.id === id) }
}

/** Returns the context that a presenter needs, for a reader who asks for `lang`. */
export function contextOf(
  lang: string,
  { named = {}, ...changes }: Partial<PresentContext> & { named?: Named } = {},
): PresentContext {
  return {
    lang,
    offered,
    serverUrl: 'https://hub.example.org',
    related: relatedOf(named),
    chain: [],
    now: new Date('2026-06-01T12:00:00Z'),
    ...changes,
  }
}
