import { displayName } from '@hansa/portal-embed/core/names.ts'
import type { Funding } from '../present/funding.ts'
import type { Item } from '../schema/index.ts'
import { type Drawn, facts, figure, paragraphs, refList, section, spoken, taken } from './blocks.ts'
import { html, type Html, type Part } from './html.ts'
import { meetingPage } from './meetingPage.ts'
import { newsPage } from './newsPage.ts'
import {
  contactPage,
  municipalityPage,
  partnerPage,
  programmePage,
  resourcePage,
  topicPage,
} from './otherPages.ts'
import { projectPage } from './projectPage.ts'
import { kindName, type Speech } from './speech.ts'

/** Draws the parts of an item's page that differ by its kind. */
export function draw(item: Item, speech: Speech): Drawn {
  switch (item.kind) {
    case 'news':
      return newsPage(item, speech)
    case 'meetings':
      return meetingPage(item, speech)
    case 'projects':
      return projectPage(item, speech)
    case 'resources':
      return resourcePage(item, speech)
    case 'contacts':
      return contactPage(item, speech)
    case 'partners':
      return partnerPage(item, speech)
    case 'programmes':
      return programmePage(item, speech)
    case 'municipalities':
      return municipalityPage(item, speech)
    case 'topics':
      return topicPage(item, speech)
  }
}

/** The main part of an item's page. Words of the page are in the reader's language, texts say where they are not. */
export function itemArticle(item: Item, speech: Speech): Html {
  const drawn = draw(item, speech)
  return html`<article>
<header>
<p class="kicker">${[...new Set([kindName(speech, item.kind), drawn.type])].filter(Boolean).join(' · ')}</p>
<h1${spoken(speech, item)}>${item.title}</h1>
${opening(item, drawn, speech)}
</header>
${rest(item, drawn, speech)}
</article>`
}

/** What stands on an item's page below its title. */
export function itemContent(item: Item, drawn: Drawn, speech: Speech): Html {
  return html`${opening(item, drawn, speech)}${rest(item, drawn, speech)}`
}

function opening(item: Item, { notice, lead }: Drawn, speech: Speech): Html {
  return html`${badge(item, speech)}${notice !== undefined && notice !== '' && html`<p class="notice">${notice}</p>`}
  ${taken(speech, item)} ${paragraphs(speech, lead, item, 'lead')}`
}

function rest(item: Item, drawn: Drawn, speech: Speech): Html {
  const { page } = speech
  const known = drawn.facts.map(([name, value]): [string, Part] => [
    name,
    typeof value === 'string' && value !== '' ? html`<span${spoken(speech, item)}>${value}</span>` : value,
  ])
  return html`${facts(...known)} ${figure(drawn.image, true)} ${drawn.body}
  ${section(page.pictures, drawn.gallery && html`<div class="gallery">${drawn.gallery.map((image) => figure(image))}</div>`)}
  ${section(page.topics, refList(speech, drawn.topics))}
  ${section(page.funding, 'funding' in item && item.funding?.map((one) => fundingBlock(one, speech)))}`
}

/** Returns the description of an item for search results. */
export function description(item: Item, speech: Speech): string | undefined {
  return draw(item, speech).lead?.slice(0, 300)
}

/** Says when the texts are not in the reader's language, or not from a person, or behind their source. */
export function badge(item: Item, { lang, embed }: Speech): Html | undefined {
  const words = [
    item.lang !== lang && embed.available.replace('{}', displayName(lang, 'language', item.lang)),
    item.translation === 'machine' && embed.translation.machine,
    item.translation === 'outdated' && embed.translation.outdated,
  ].filter((text): text is string => typeof text === 'string')
  return words.length === 0
    ? undefined
    : html`<p class="badges">${words.map((text) => html`<span class="chip">${text}</span> `)}</p>`
}

function fundingBlock(funding: Funding, speech: Speech): Html {
  return html`<div class="funding" ${spoken(speech, funding)}>
    ${figure(funding.emblem)}
    <div>
      ${
        funding.programme && html`<p><strong>${funding.programme}</strong></p>`
      }${funding.statement && html`<p>${funding.statement}</p>`}${funding.disclaimer && html`<p><small>${funding.disclaimer}</small></p>`}
    </div>
  </div>`
}
