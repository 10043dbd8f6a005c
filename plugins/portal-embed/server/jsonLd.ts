import type { Kind } from '../kinds.ts'
import type { Image, Item, Place, Ref } from '../core/answer.ts'

/** Something in the words of schema.org. */
export type Thing = Readonly<Record<string, unknown>>

interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

/** An item as the hub's public JSON has it, as far as search engines are told of it. */
export interface Told extends Item {
  readonly updatedAt?: string
  readonly nameOriginal?: string
  readonly region?: string
  readonly coordinates?: Coordinates
  readonly coatOfArms?: Image
  readonly endDay?: string
  readonly venue?: Place & { readonly coordinates?: Coordinates }
  readonly organisers?: readonly Ref[]
  readonly registration?: NonNullable<Item['registration']> & { readonly capacity?: number }
  readonly languages?: readonly string[]
  readonly licence?: string
}

/**
 * Items in the words of https://schema.org (JSON-LD 1.1), as text that may stand in a `script` element: no `<` is in it. Several are a list
 * (`ItemList`); empty where there is nothing to tell.
 */
export function jsonLd(items: readonly Item[], kind: Kind): string {
  const told = items.flatMap((item): readonly Thing[] => {
    const { teaser, summary, areaOfResponsibility } = item
    const thing = thingOf(kind, item, teaser ?? summary ?? areaOfResponsibility, item.url)
    return thing ? [thing] : []
  })
  const [first] = told
  if (first === undefined) return ''
  const listed = told.map((item, index) => ({ '@type': 'ListItem', position: index + 1, item }))
  return textOf(told.length === 1 ? first : { '@type': 'ItemList', itemListElement: listed })
}

/** A thing as text in which no element can end. */
export const textOf = (thing: Thing): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c')

/**
 * What an item is in the words of schema.org; `undefined` where they have none for it.
 * @param description the item's lead
 * @param url its canonical address
 */
export function thingOf(kind: string, item: Item, description?: string, url?: string): Thing | undefined {
  const thing = Object.hasOwn(things, kind) ? things[kind]?.(item) : undefined
  return thing && { name: item.title, description, url, inLanguage: item.lang, ...thing }
}

const things: Readonly<Record<string, (item: Told) => Thing>> = {
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
const states: Readonly<Record<string, string>> = {
  scheduled: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  movedOnline: 'EventMovedOnline',
}

const modes: Readonly<Record<string, string>> = {
  offline: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  mixed: 'MixedEventAttendanceMode',
}

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
}: Told): Thing {
  const isAt = venue && (venue.name ?? venue.address ?? venue.city) !== undefined
  return {
    '@type': 'Event',
    startDate: allDay ? startDay : start,
    endDate: allDay ? endDay : end,
    eventStatus: status && `https://schema.org/${states[status]}`,
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
