import { type Kind, kinds } from '@hansa/portal-embed/kinds.ts'
import { type Answer, type Item } from '@hansa/portal-embed/core/answer.ts'

const hub = 'https://hub.example.org'
const text = { lang: 'sq', dir: 'ltr' } as const

const image = {
  src: `${hub}/media/a-960.webp`,
  alt: 'Salla e "Bashkisë" & sheshi',
  width: 960,
  height: 540,
  sources: ['avif', 'webp'].map((type) => ({
    type: `image/${type}`,
    srcset: `${hub}/media/a-480.${type} 480w, ${hub}/media/a-960.${type} 960w`,
  })),
}

const ref = (title: string) => ({ title, url: `${hub}/sq/partners/x`, ...text })

const base = {
  ...text,
  title: 'Titulli <b>&amp;</b>',
  url: `${hub}/sq/durres/news/x`,
  translation: 'outdated',
  funding: [
    {
      programme: 'Programi',
      statement: 'Financuar nga BE.',
      disclaimer: 'Vetëm autori.',
      emblem: image,
      ...text,
    },
  ],
}

/** One item of each kind with every field that a list shows. */
export const items: Readonly<Record<Kind, Item>> = {
  news: { ...base, category: 'call', teaser: 'Hyrje', publishedAt: '2026-07-01T08:00:00.000Z', image },
  meetings: {
    ...base,
    type: 'localMeeting',
    summary: 'Përmbledhje',
    start: '2026-07-28T08:00:00.000Z',
    end: '2026-07-28T10:30:00.000Z',
    startDay: '2026-07-28',
    timezone: 'Europe/Tirane',
    status: 'cancelled',
    statusNote: 'Për shkak të motit.',
    publicNote: 'Si në buletin.',
    attendanceMode: 'mixed',
    venue: { name: 'Aragosta', room: '2', address: 'Rruga Taulantia', city: 'Durrës', country: 'AL' },
    online: { url: 'https://meet.example.org/1', platform: 'Jitsi' },
    programme: [] as never,
  },
  projects: {
    ...base,
    acronym: 'IN.TO.EU',
    lifecycle: 'ongoing',
    summary: 'Përmbledhje',
    programme: ref('Europa për qytetarët'),
    start: '2026-01-01',
    end: '2027-12-31',
    durationMonths: 24,
    partnerships: [
      { partner: { ...ref('Bashkia Durrës'), country: 'AL' }, role: 'lead' },
      { partner: { ...ref('Comune'), country: 'IT', lang: 'it' }, role: 'partner' },
    ],
    image,
  },
  partners: {
    ...base,
    type: 'civilSociety',
    address: 'Rruga 1',
    city: 'Riga',
    country: 'LV',
    website: 'https://www.example.org/a?b=c&d',
    logo: image,
  },
  contacts: {
    ...base,
    type: 'office',
    jobTitle: 'Koordinatore',
    areaOfResponsibility: 'Projekti',
    organisation: ref('Bashkia Durrës'),
    emails: [{ label: 'Zyra', value: 'zyra@example.org' }],
    phones: [{ value: '+35552222222' }],
    links: [{ url: 'https://example.org/fb' }],
    address: { street: 'Sheshi 1', postalCode: '2001', city: 'Durrës', country: 'AL' },
    openingHours: 'E hënë\nE martë',
    photo: image,
  },
  resources: {
    ...base,
    type: 'goodPractice',
    summary: 'Përmbledhje',
    year: 2018,
    dateText: '14–15 mars 2018',
    files: [{ title: 'Dokumenti', url: `${hub}/d.pdf`, language: 'en', mimeType: 'application/pdf' }],
    externalUrl: 'https://example.org/x',
    image,
  },
}

/** An answer with one item of a kind, of three that there are. */
export const answerOf = (kind: Kind): Answer => ({
  items: [items[kind]],
  total: 3,
  lang: 'sq',
  asOf: '2026-07-01T08:00:00.000Z',
})

export { kinds }
