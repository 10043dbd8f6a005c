import type { Kind } from '../../../model/kinds/index.ts'
import { frontPath, pagePath } from '../../query/places.ts'
import type { Query } from '../../query/query.ts'
import type { Item, ListAnswer } from '../../schema/index.ts'
import { outerLink, spoken, thumbnail } from '../blocks.ts'
import { card, firstImage } from '../discovery.ts'
import { html, type Html, type Part } from '../html.ts'
import { countryName, kindName, type Speech } from '../speech.ts'
import { structured, website } from '../structured.ts'
import { cities } from './cities.ts'
import { entries } from './entries.ts'
import { searchForm } from './filters.ts'
import { listPageAddress } from './list.ts'
import { alternates, shell } from './shell.ts'

/** What a front page shows of a kind. */
export interface Shown {
  query: Query
  answer: ListAnswer
}

/** A front page: whose it is, and what is new there. */
export interface Front {
  place: Item<'municipalities'>
  isNetwork: boolean
  shown: readonly Shown[]
}

/** Kinds whose entries stand side by side. */
const asCards: readonly Kind[] = ['news', 'projects', 'partners']

/** The front page of the network, or of one of its cities. */
export function frontPage(
  { place, isNetwork, shown }: Front,
  speech: Speech,
  serverUrl: string,
  offered: readonly string[],
): string {
  const { lang } = speech
  const city = isNetwork ? undefined : place
  const addressIn = (language: string) => serverUrl + frontPath(language, place.slug)
  const languages = offered.map((each): [string, string] => [each, addressIn(each)])
  const { title } = place
  const description = isNetwork ? speech.page.intro : undefined
  const image = place.coatOfArms ?? shown.map(({ answer }) => firstImage(answer.items)).find(Boolean)
  return shell({
    title,
    speech,
    city,
    languages,
    head: html`${card({ title, page: addressIn(lang), lang, description, image, type: 'website' })}
      ${description !== undefined && html`<meta name="description" content="${description}" />`}
      <link rel="canonical" href="${addressIn(lang)}" />
      ${alternates(languages)}
      ${isNetwork ? website(title, addressIn(lang), lang) : structured(place, undefined, addressIn(lang))}`,
    main: html`${head(place, isNetwork, speech)}
    ${shown.map((each) => part(each, city?.slug, speech, serverUrl))}`,
  })
}

/** Whose page it is. */
function head(place: Item<'municipalities'>, isNetwork: boolean, speech: Speech): Html {
  const { page, lang } = speech
  const facts: Part[] = isNetwork
    ? []
    : [
        [place.region, countryName(speech, place.country)].filter(Boolean).join(', '),
        outerLink(place.website),
        html`<a href="${pagePath({ kind: 'municipalities', slug: place.slug }, lang)}">${page.aboutCity}</a>`,
      ]
  const known = facts.filter((fact) => fact !== undefined && fact !== '')
  return html`<div class="hero">
    ${place.coatOfArms && thumbnail(place.coatOfArms, true)}
    <div>
      <h1 ${spoken(speech, place)}>${place.title}</h1>
      ${isNetwork && html`<p class="lead">${page.intro}</p>`}
      ${known.length > 0 && html`<p>${known.map((fact, index) => [index > 0 && ' · ', fact])}</p>`}
      ${searchForm(`/${lang}/search`, undefined, isNetwork ? [] : [['municipality', place.slug]], speech)}
    </div>
  </div>`
}

/** A kind's newest, and the way to all of it; nothing where there is none. */
function part(
  { query, answer }: Shown,
  city: string | undefined,
  speech: Speech,
  serverUrl: string,
): Html | undefined {
  const { kind, when } = query
  const content = kind === 'municipalities' ? cities(answer, speech) : listed(answer, kind, city, speech)
  if (content === undefined) return undefined
  const name = kindName(speech, kind)
  const all: Query = {
    kind,
    limit: 10,
    page: 1,
    ...(query.municipality && { municipality: query.municipality }),
  }
  const more = listPageAddress(all, 1, speech.lang, serverUrl)
  return html`<section class="${kind}">
    <h2>${when === 'upcoming' ? `${name}: ${speech.page.upcoming}` : name}</h2>
    ${content}
    ${
      kind !== 'municipalities' &&
      html`<p class="more">
        <a href="${more}">${speech.embed.more}<span class="unseen">: ${name}</span></a>
      </p>`
    }
  </section>`
}

const listed = (
  { items }: ListAnswer,
  kind: Kind,
  city: string | undefined,
  speech: Speech,
): Html | undefined =>
  items.length === 0
    ? undefined
    : entries(items, () => ({ city, level: 3 }), speech, asCards.includes(kind) ? 'cards' : 'entries')
