import type { Kind } from '../../model/kinds/index.ts'
import type { Image } from '../present/image.ts'
import type { Ref } from '../present/ref.ts'
import type { Item } from '../schema/index.ts'
import { html, type Html, sanitised } from './html.ts'

type Thing = Readonly<Record<string, unknown>>

/**
 * What a page says of its item to search engines, as JSON-LD in the words of https://schema.org; nothing where they have none for it.
 * @param description the item's lead, as the page's own description has it
 * @param url the page's canonical address
 */
export function structured(item: Item, description: string | undefined, url: string): Html | undefined {
  const thing = things[item.kind]?.(item as never)
  if (thing === undefined) return undefined
  const told = {
    '@context': 'https://schema.org',
    name: item.title,
    description,
    url,
    inLanguage: item.lang,
    ...thing,
  }
  return linkedData(told)
}

/** What the front page of the network says of itself. */
export const website = (name: string, url: string, inLanguage: string): Html =>
  linkedData({ '@context': 'https://schema.org', '@type': 'WebSite', name, url, inLanguage })

function linkedData(told: Thing): Html {
  // An element would end at `</`.
  const json = JSON.stringify(told).replaceAll('<', '\\u003c')
  return html`<script type="application/ld+json">
    ${sanitised(json)}
  </script>`
}

const things: { [K in Kind]?: (item: Item<K>) => Thing } = {
  meetings: event,
  news: ({ title, publishedAt, updatedAt, image, municipality }) => ({
    '@type': 'NewsArticle',
    name: undefined,
    headline: title,
    datePublished: publishedAt,
    dateModified: updatedAt,
    image: sources(image),
    author: government(municipality),
    publisher: government(municipality),
  }),
  projects: ({ acronym, start, end, website, programme, partnerships = [], image }) => ({
    '@type': 'Project',
    inLanguage: undefined,
    alternateName: acronym,
    foundingDate: start,
    dissolutionDate: end,
    sameAs: website,
    image: sources(image),
    funder: programme && { '@type': 'Organization', name: programme.title, url: programme.url },
    member: some(partnerships.map(({ partner }) => organisation(partner))),
  }),
  municipalities: ({ nameOriginal, website, coordinates, country, region, coatOfArms }) => ({
    '@type': 'GovernmentOrganization',
    inLanguage: undefined,
    alternateName: nameOriginal,
    sameAs: website,
    logo: coatOfArms?.src,
    address: address({ addressRegion: region, addressCountry: country }),
    location: placeAt(coordinates),
  }),
  partners: ({
    type,
    nameOriginal,
    acronym,
    website,
    logo,
    city,
    country,
    address: street,
    coordinates,
  }) => ({
    '@type': type === 'municipality' || type === 'ministry' ? 'GovernmentOrganization' : 'Organization',
    inLanguage: undefined,
    alternateName: some([nameOriginal, acronym]),
    sameAs: website,
    logo: logo?.src,
    address: address({ streetAddress: street, addressLocality: city, addressCountry: country }),
    location: placeAt(coordinates),
  }),
  contacts: ({ type, jobTitle, emails = [], phones = [], languages }) => ({
    '@type': 'ContactPoint',
    inLanguage: undefined,
    contactType: jobTitle ?? type,
    email: some(emails.map(({ value }) => value)),
    telephone: some(phones.map(({ value }) => value)),
    availableLanguage: languages,
  }),
  resources: ({ type, year, files = [], externalUrl, licence, image }) => ({
    '@type': type === 'report' ? 'Report' : 'CreativeWork',
    datePublished: year === undefined ? undefined : String(year),
    license: licence,
    sameAs: externalUrl,
    image: sources(image),
    encoding: some(
      files.map(({ title, url: contentUrl, mimeType, language }) => ({
        '@type': 'MediaObject',
        name: title,
        contentUrl,
        encodingFormat: mimeType,
        inLanguage: language,
      })),
    ),
  }),
}

const states: Readonly<Record<Item<'meetings'>['status'], string>> = {
  scheduled: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  movedOnline: 'EventMovedOnline',
}

const modes = {
  offline: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  mixed: 'MixedEventAttendanceMode',
} as const

/** A meeting; one whose date is told in words alone is no event that a program could date. */
function event({
  start,
  end,
  allDay,
  startDay,
  endDay,
  status,
  attendanceMode,
  venue,
  online,
  organisers,
  municipality,
  registration,
  image,
}: Item<'meetings'>): Thing {
  const isAt = venue && (venue.name ?? venue.address ?? venue.city) !== undefined
  return {
    '@type': 'Event',
    startDate: allDay ? startDay : start,
    endDate: allDay ? endDay : end,
    eventStatus: `https://schema.org/${states[status]}`,
    eventAttendanceMode: attendanceMode && `https://schema.org/${modes[attendanceMode]}`,
    location: some([
      isAt && {
        ...placeAt(venue.coordinates),
        '@type': 'Place',
        name: venue.name ?? venue.city,
        address: address({
          streetAddress: venue.address,
          addressLocality: venue.city,
          addressCountry: venue.country,
        }),
      },
      online?.url !== undefined && { '@type': 'VirtualLocation', url: online.url },
    ]),
    organizer: organisers?.length ? organisers.map(organisation) : government(municipality),
    maximumAttendeeCapacity: registration?.capacity,
    image: sources(image),
  }
}

const organisation = ({ title, url }: Ref): Thing => ({ '@type': 'Organization', name: title, url })

const government = (city: Ref | undefined): Thing | undefined =>
  city && { '@type': 'GovernmentOrganization', name: city.title, url: city.url }

const sources = (image: Image | undefined): string[] | undefined => some([image?.src])

const placeAt = (at: { latitude: number; longitude: number } | undefined): Thing | undefined =>
  at && {
    '@type': 'Place',
    geo: { '@type': 'GeoCoordinates', latitude: at.latitude, longitude: at.longitude },
  }

/** A postal address, where something of it is known. */
const address = (parts: Thing): Thing | undefined =>
  Object.values(parts).some((part) => part !== undefined) ? { '@type': 'PostalAddress', ...parts } : undefined

/** What is there of several values; `undefined` where nothing is. */
function some<Value>(values: readonly (Value | undefined | false)[]): Value[] | undefined {
  const there = values.filter((value): value is Value => value !== undefined && value !== false)
  return there.length > 0 ? there : undefined
}
