import { newsCategories } from '../values.ts'
import type { KindModel } from './kind.ts'

export const news: KindModel<'news'> = {
  titles: ['title'],
  type: { field: 'category', values: newsCategories },
  span: { start: 'publishedAt', end: 'publishedAt', kept: 'instant' },
  expiry: { field: 'expiresAt', end: 'instant' },
  relations: {
    municipality: ['municipality'],
    project: ['projects'],
    partner: ['partners'],
    topic: ['topics'],
  },
  texts: { lead: ['teaser'], body: ['body', 'dateText', 'byline'] },
}
