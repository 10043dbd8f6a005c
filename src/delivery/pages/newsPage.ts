import type { NewsItem } from '../schema/news.ts'
import { type Drawn, dateText, docList, list, outerLink, prose, refList, section } from './blocks.ts'
import { html } from './html.ts'
import type { Speech } from './speech.ts'

/** An article. */
export function newsPage(item: NewsItem, speech: Speech): Drawn {
  const { page, embed } = speech
  return {
    type: item.category && embed.news[item.category],
    lead: item.teaser,
    facts: [
      [embed.when, item.dateText],
      [page.published, dateText(speech, item.publishedAt)],
      ['', item.byline],
    ],
    image: item.image,
    body: [
      prose(speech, item.body, item),
      section(page.documents, docList(speech, item.documents)),
      section(
        page.links,
        item.relatedLinks && list(item.relatedLinks.map(({ url, label }) => outerLink(url, label))),
      ),
      section(page.sources, item.sources && list(item.sources.map(source))),
      section(embed.list.meetings, refList(speech, item.meetings)),
      section(embed.list.projects, refList(speech, item.projects)),
      section(embed.list.partners, refList(speech, item.partners)),
    ],
    gallery: item.gallery,
    topics: item.topics,
  }
}

function source({ title, url, publisher }: NonNullable<NewsItem['sources']>[number]) {
  const words = [title, publisher].filter(Boolean).join(', ')
  return url === undefined ? html`${words}` : outerLink(url, words === '' ? undefined : words)
}
