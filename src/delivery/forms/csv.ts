import { stringify } from 'csv-stringify/sync'
import type { Kind } from '../../model/kinds/index.ts'
import type { Ref } from '../present/ref.ts'
import type { Item } from '../schema/index.ts'
import type { List } from './form.ts'
import { printable } from '../outcome/printable.ts'
import { pageOf } from './text.ts'

type Cell = string | number | boolean | undefined
type Columns<K extends Kind> = Readonly<Record<string, (item: Item<K>) => Cell>>

/** The columns of every kind, first and last. They are called as in JSON, and their names never change, so that a program can read them. */
const first: Columns<Kind> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  lang: ({ lang }) => lang,
  translation: ({ translation }) => translation,
  municipality: ({ municipality }) => municipality?.title,
}
const last: Columns<Kind> = {
  languages: ({ languages }) => joined(languages),
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
}

/** The columns between them, by kind. */
const ofKind: { [K in Kind]: Columns<K> } = {
  news: {
    category: ({ category }) => category,
    publishedAt: ({ publishedAt }) => publishedAt,
    dateText: ({ dateText }) => dateText,
    byline: ({ byline }) => byline,
    teaser: ({ teaser }) => teaser,
    topics: ({ topics }) => titles(topics),
    projects: ({ projects }) => titles(projects),
    partners: ({ partners }) => titles(partners),
    documents: ({ documents }) => joined(documents?.map(({ url }) => url)),
    image: ({ image }) => image?.src,
    funding: ({ funding }) => statements(funding),
  },
  meetings: {
    type: ({ type }) => type,
    status: ({ status }) => status,
    statusNote: ({ statusNote }) => statusNote,
    start: ({ start }) => start,
    end: ({ end }) => end,
    allDay: ({ allDay }) => String(allDay ?? false),
    startDay: ({ startDay }) => startDay,
    endDay: ({ endDay }) => endDay,
    timezone: ({ timezone }) => timezone,
    dateText: ({ dateText }) => dateText,
    place: ({ venue }) => joined([venue?.name, venue?.room]),
    address: ({ venue }) => venue?.address,
    city: ({ venue }) => venue?.city,
    country: ({ venue }) => venue?.country,
    coordinates: ({ venue }) => position(venue?.coordinates),
    attendanceMode: ({ attendanceMode }) => attendanceMode,
    online: ({ online }) => online?.url,
    registration: ({ registration }) => joined([registration?.url, registration?.email]),
    deadline: ({ registration }) => registration?.deadline,
    summary: ({ summary }) => summary,
    topics: ({ topics }) => titles(topics),
    projects: ({ project }) => project?.title,
    partners: ({ organisers }) => titles(organisers),
    documents: ({ documents }) => joined(documents?.map(({ url }) => url)),
    funding: ({ funding }) => statements(funding),
  },
  projects: {
    acronym: ({ acronym }) => acronym,
    referenceCode: ({ referenceCode }) => referenceCode,
    programme: ({ programme }) => programme?.title,
    lifecycle: ({ lifecycle }) => lifecycle,
    start: ({ start }) => start,
    end: ({ end }) => end,
    budget: ({ budget }) => budget?.amount,
    currency: ({ budget }) => budget?.currency,
    summary: ({ summary }) => summary,
    topics: ({ topics }) => titles(topics),
    partners: ({ partnerships }) => titles(partnerships?.map(({ partner }) => partner)),
    website: ({ website }) => website,
    funding: ({ funding }) => statements(funding),
  },
  resources: {
    type: ({ type }) => type,
    year: ({ year }) => year,
    dateText: ({ dateText }) => dateText,
    summary: ({ summary }) => summary,
    topics: ({ topics }) => titles(topics),
    projects: ({ project }) => project?.title,
    partners: ({ partners }) => titles(partners),
    files: ({ files }) => joined(files?.map(({ url }) => url)),
    externalUrl: ({ externalUrl }) => externalUrl,
    licence: ({ licence }) => licence,
    funding: ({ funding }) => statements(funding),
  },
  contacts: {
    type: ({ type }) => type,
    jobTitle: ({ jobTitle }) => jobTitle,
    areaOfResponsibility: ({ areaOfResponsibility }) => areaOfResponsibility,
    organisation: ({ organisation }) => organisation?.title,
    emails: ({ emails }) => joined(emails?.map(({ value }) => value)),
    phones: ({ phones }) => joined(phones?.map(({ value }) => value)),
    links: ({ links }) => joined(links?.map(({ url }) => url)),
    street: ({ address }) => address?.street,
    postalCode: ({ address }) => address?.postalCode,
    city: ({ address }) => address?.city,
    country: ({ address }) => address?.country,
    openingHours: ({ openingHours }) => openingHours,
  },
  municipalities: {
    nameOriginal: ({ nameOriginal }) => nameOriginal,
    country: ({ country }) => country,
    region: ({ region }) => region,
    coordinates: ({ coordinates }) => position(coordinates),
    timezone: ({ timezone }) => timezone,
    locales: ({ locales }) => joined(locales),
    website: ({ website }) => website,
  },
  programmes: {
    acronym: ({ acronym }) => acronym,
    funder: ({ funder }) => funder,
    start: ({ start }) => start,
    end: ({ end }) => end,
    fundingStatement: ({ fundingStatement }) => fundingStatement,
    disclaimer: ({ disclaimer }) => disclaimer,
    website: ({ website }) => website,
  },
  partners: {
    type: ({ type }) => type,
    nameOriginal: ({ nameOriginal }) => nameOriginal,
    acronym: ({ acronym }) => acronym,
    address: ({ address }) => address,
    city: ({ city }) => city,
    country: ({ country }) => country,
    coordinates: ({ coordinates }) => position(coordinates),
    website: ({ website }) => website,
    member: ({ member }) => member?.title,
  },
  topics: {
    description: ({ description }) => description,
    parent: ({ parent }) => parent?.title,
  },
}

/**
 * A list as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need. A cell that a spreadsheet would run as a
 * formula gets an apostrophe in front.
 */
export function writeCsv({ kind, envelope: { answer, owner } }: List): string {
  const columns = columnsOf(kind, owner)
  const rows = answer.items.map((item) => Object.values(columns).map((cell) => cell(item)))
  return stringify(printable(rows), {
    bom: true,
    header: true,
    columns: Object.keys(columns),
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}

/** The cells of an item, by the names of their columns. */
export const cellsOf = (kind: Kind, item: Item, owner: Ref | undefined): Record<string, Cell> =>
  Object.fromEntries(Object.entries(columnsOf(kind, owner)).map(([name, cell]) => [name, cell(item)]))

const columnsOf = (kind: Kind, owner: Ref | undefined): Columns<Kind> => ({
  ...first,
  url: (item) => pageOf(item, owner),
  ...(ofKind[kind] as Columns<Kind>),
  ...last,
})

const joined = (texts: readonly (string | undefined)[] = []): string => texts.filter(Boolean).join('; ')

const titles = (refs: readonly Ref[] = []): string => joined(refs.map(({ title }) => title))

const position = (at: { latitude: number; longitude: number } | undefined): string =>
  at ? `${at.latitude}, ${at.longitude}` : ''

function statements(all: Item<'news'>['funding'] = []): string {
  return joined(all.map(({ statement, programme }) => statement ?? programme))
}
