import type { NewsItem } from '../../schema/news.ts'
import { audiences, newsCategories } from '../../../model/values.ts'
import type { Subject } from '../base.ts'
import { presentFunding } from '../funding.ts'

/** A news article's public fields. */
export function presentNews({ base, read }: Subject<'news'>): NewsItem {
  return {
    ...base,
    teaser: read.text('teaser'),
    body: read.html('body'),
    category: read.oneOf('category', newsCategories),
    audience: read.someOf('audience', audiences),
    publishedAt: read.instant('publishedAt'),
    dateText: read.text('dateText'),
    byline: read.plain('byline'),
    image: read.image('image'),
    gallery: read.images('gallery'),
    topics: read.refs('topics', 'topics'),
    projects: read.refs('projects', 'projects'),
    meetings: read.refs('meetings', 'meetings'),
    partners: read.refs('partners', 'partners'),
    sources: read.rows('sources', (row) => ({
      title: row.plain('title'),
      url: row.address('url'),
      publisher: row.plain('publisher'),
    })),
    relatedLinks: read.rows('relatedLinks', (row) => {
      const url = row.address('url')
      return url === undefined ? undefined : { label: row.text('label'), url }
    }),
    documents: read.docs('documents'),
    funding: presentFunding(read.allRelated('projects', 'projects'), read.context),
  }
}
