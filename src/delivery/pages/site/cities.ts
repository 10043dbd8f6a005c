import { networkSlug } from '../../../access/out.ts'
import { frontPath } from '../../query/places.ts'
import type { Item, ListAnswer } from '../../schema/index.ts'
import { spoken } from '../blocks.ts'
import { html, type Html } from '../html.ts'
import { countryName, type Speech } from '../speech.ts'

/** The cities of the network, each a way to its front page, beside a map on which the same numbers stand. */
export function cities({ items, links }: ListAnswer, speech: Speech): Html | undefined {
  const places = items.flatMap((item, index) =>
    item.kind === 'municipalities' && item.slug !== networkSlug ? [{ item, number: index + 1 }] : [],
  )
  if (places.length === 0) return undefined
  const isDrawn = places.some(({ item }) => item.coordinates !== undefined)
  return html`<div class="places">
    ${isDrawn && html`<img src="${links.self.replace('.json', '.svg')}" alt="${speech.embed.views.map}" width="640" height="480" loading="lazy" />`}
    <ol>
      ${places.map(({ item, number }) => html`<li value="${number}">${city(item, speech)}</li>`)}
    </ol>
  </div>`
}

const city = (item: Item<'municipalities'>, speech: Speech): Html =>
  html`<a href="${frontPath(speech.lang, item.slug)}" ${spoken(speech, item)}>${item.title}</a>
    <span class="moment">${countryName(speech, item.country)}</span>`
