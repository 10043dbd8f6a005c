import type { NewsItem } from '../answer.ts'
import { type Context, own } from '../context.ts'
import { formatDates, fullDate } from '../dates.ts'
import { line, picture } from '../parts.ts'
import { h } from '../tree.ts'
import type { Drawn } from './drawn.ts'

/** The day it was published, the teaser, the image. */
export function news(item: NewsItem, context: Context): Drawn {
  const day = item.publishedAt && formatDates(context.words.lang, fullDate, item.publishedAt)
  return {
    type: item.category,
    meta: item.dateText || (day && h('time', { datetime: item.publishedAt, ...own(context, item) }, day)),
    media: picture('image', item.image),
    body: [line('text', item.teaser)],
  }
}
