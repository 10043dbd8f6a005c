import type { List } from '../../../../src/delivery/forms/form.ts'
import { listPageAddress, listTitle } from '../../../../src/delivery/pages/site/list.ts'
import { speechOf } from '../../../../src/delivery/pages/speech.ts'
import { envelopeOf } from '../../../../src/delivery/present/envelope.ts'
import type { Ref } from '../../../../src/delivery/present/ref.ts'
import { listAddress, type ListForm } from '../../../../src/delivery/query/forms.ts'
import type { Query } from '../../../../src/delivery/query/query.ts'
import type { Item } from '../../../../src/delivery/schema/index.ts'
import type { ContactItem } from '../../../../src/delivery/schema/contacts.ts'
import type { MeetingItem } from '../../../../src/delivery/schema/meetings.ts'
import type { NewsItem } from '../../../../src/delivery/schema/news.ts'

const hub = 'https://hub.example.org'

const ref = (kind: Ref['kind'], slug: string, title: string): Ref => ({
  id: slug,
  kind,
  slug,
  url: `${hub}/sq/${kind}/${slug}`,
  self: `${hub}/v1/${kind}/${slug}.json?lang=sq`,
  title,
  lang: 'sq',
  dir: 'ltr',
})

export const durres = ref('municipalities', 'durres', 'Durrës')

const base = {
  lang: 'sq',
  dir: 'ltr',
  translation: 'original',
  createdAt: '2026-04-01T10:00:00.000Z',
  updatedAt: '2026-05-01T10:00:30.500Z',
  municipality: durres,
} as const

/** What a programme wants to be said. */
export const funding = {
  programme: 'Evropa',
  statement: 'Bashkëfinancuar nga Bashkimi Evropian.',
  disclaimer: 'Vetëm autori përgjigjet.',
  lang: 'sq',
  dir: 'ltr',
} as const

/** An article in Albanian. */
export const news = (changes: Partial<NewsItem> = {}): NewsItem => ({
  ...base,
  languages: ['sq'],
  id: 'n1',
  kind: 'news',
  slug: 'lajmi',
  url: `${hub}/sq/durres/news/lajmi`,
  self: `${hub}/v1/news/durres/lajmi.json?lang=sq`,
  title: 'Lajmi',
  teaser: 'Hyrje',
  body: '<p>Trup</p>',
  publishedAt: '2026-04-15T08:00:00.000Z',
  topics: [ref('topics', 'integrimi', 'Integrimi')],
  funding: [funding],
  image: {
    alt: 'Sheshi',
    credit: 'Ana',
    src: `${hub}/media/a-960.webp`,
    width: 960,
    height: 540,
    sizes: [{ src: `${hub}/media/a-960.webp`, width: 960, height: 540, type: 'image/webp' }],
    sources: [{ type: 'image/webp', srcset: `${hub}/media/a-960.webp 960w` }],
  },
  ...changes,
})

/** A meeting of two hours in Durrës. */
export const meeting = (changes: Partial<MeetingItem> = {}): MeetingItem => ({
  ...base,
  languages: ['sq'],
  id: 'm1',
  kind: 'meetings',
  slug: 'takimi',
  url: `${hub}/sq/durres/meetings/takimi`,
  self: `${hub}/v1/meetings/durres/takimi.json?lang=sq`,
  title: 'Takimi',
  summary: 'Përmbledhje',
  type: 'workshop',
  status: 'scheduled',
  start: '2026-07-28T08:00:00.000Z',
  end: '2026-07-28T10:30:00.000Z',
  startDay: '2026-07-28',
  endDay: '2026-07-28',
  timezone: 'Europe/Tirane',
  venue: { name: 'Salla', city: 'Durrës', coordinates: { latitude: 41.32, longitude: 19.45 } },
  ...changes,
})

/** An office of Durrës. */
export const contact = (changes: Partial<ContactItem> = {}): ContactItem => ({
  ...base,
  languages: ['sq'],
  id: 'c1',
  kind: 'contacts',
  slug: 'zyra',
  url: `${hub}/sq/durres/contacts/zyra`,
  self: `${hub}/v1/contacts/durres/zyra.json?lang=sq`,
  title: 'Zyra e projektit, Durrës',
  type: 'office',
  emails: [{ value: 'zyra@durres.example' }],
  phones: [{ label: 'Centrali', value: '+355 52 222 222' }],
  address: { street: 'Rruga A, 1', postalCode: '2001', city: 'Durrës', country: 'AL' },
  openingHours: '8–12\n13–16',
  ...changes,
})

/** The ids of documents of a network, as its hub makes them. */
export const uid = (id: string) => `${id}@network`

/** A list of items for a reader of a language. */
export async function listOf(
  form: ListForm,
  items: readonly Item[],
  { lang = 'sq', owner, serverUrl = hub }: { lang?: string; owner?: Ref; serverUrl?: string } = {},
): Promise<List> {
  const kind = items[0]?.kind ?? 'news'
  const query: Query = { kind, limit: 10, page: 1, ...(owner ? { municipality: [owner.slug] } : {}) }
  const page = { items: [...items], total: items.length }
  const speech = await speechOf(lang)
  return {
    kind,
    envelope: {
      answer: envelopeOf(page, query, lang, () => listAddress('json', { query }, lang, serverUrl)),
      owner,
    },
    speech,
    title: listTitle(kind, owner, speech),
    addresses: {
      self: listAddress(form, { query }, lang, serverUrl),
      page: listPageAddress(query, 1, lang, serverUrl),
    },
    uid,
  }
}

/** A text with everything that a file may trip over, and what of it may stand in one. */
export const hostile = {
  text: 'A & <b>B</b> "q" \'s\' ]]> \u0000\u0008\u000B\u001F\u007F\uFFFE\uFFFF\uD800 x\uDC00 κ ع 𝄞\u0085c\u2028d\r\ne',
  clean: 'A & <b>B</b> "q" \'s\' ]]>  x κ ع 𝄞\nc\nd\ne',
}
