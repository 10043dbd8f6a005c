import type { CollectionConfig, DateField } from 'payload'
import { isEmpty } from '../src/translation/document.ts'
import { audience } from './fields/basic/audience.ts'
import { inSidebar, instant, readable } from './fields/basic/dates.ts'
import { editorial } from './fields/editorial.ts'
import type { Problem } from './fields/saving/problems.ts'
import { gallery, image, relatedMany } from './fields/basic/relations.ts'
import { richText } from './fields/basic/richText.ts'
import type { Rules } from './fields/saving/saving.ts'
import { tab } from './fields/basic/tab.ts'
import { line, paragraph } from './fields/basic/texts.ts'
import { url } from './fields/basic/url.ts'
import type { ModelOptions } from './options.ts'

/** Returns a problem for a published item that is dated later than now: it would stand first in every list until then. */
function datedLater(publishedAt: unknown): Problem[] {
  const instant = new Date(isEmpty(publishedAt) ? 0 : String(publishedAt))
  if (instant.valueOf() <= Date.now()) return []
  return [{ path: 'publishedAt', key: 'publishedLater', values: { value: readable(instant) } }]
}

const rules: Rules = {
  title: 'title',
  required: ({ doc, source, language }) => [
    ...(isEmpty(source('teaser')) && isEmpty(source('body'))
      ? [{ path: 'teaser', key: 'textMissing', values: { language } } as const]
      : []),
    ...datedLater(doc.publishedAt),
  ],
}

/** When an article came out: what the editor says, else the moment it is first published. */
const publishedAt = (): DateField => ({
  ...inSidebar(instant({ name: 'publishedAt' })),
  index: true,
  hooks: {
    beforeChange: [
      ({ value, data }) => value ?? (data?._status === 'published' ? new Date().toISOString() : value),
    ],
    beforeDuplicate: [() => null],
  },
})

/** News: articles, announcements, calls and press releases. */
export const news = ({ locales }: ModelOptions): CollectionConfig =>
  editorial({
    slug: 'news',
    locales,
    owned: true,
    group: 'content',
    columns: ['title', 'municipality', '_status', 'category', 'publishedAt', 'publishedLocales'],
    sort: '-publishedAt',
    searchable: ['title', 'slug'],
    // Enough to count and order what readers get without reading a row.
    indexes: [['deletedAt', 'publishedAt', 'expiresAt']],
    rules,
    tabs: [
      tab('content', [line('title', 200), paragraph('teaser', 3, 600), richText('body'), image(), gallery()]),
      tab('details', [
        {
          type: 'row',
          fields: [
            {
              name: 'category',
              type: 'select',
              defaultValue: 'news',
              options: ['news', 'announcement', 'call', 'pressRelease', 'story'],
            },
            audience(),
          ],
        },
        { name: 'byline', type: 'text', maxLength: 200 },
        line('dateText', 120),
        {
          name: 'sources',
          type: 'array',
          fields: [
            { name: 'title', type: 'text', maxLength: 300 },
            url({ name: 'url' }),
            { name: 'publisher', type: 'text', maxLength: 200 },
          ],
        },
        {
          name: 'relatedLinks',
          type: 'array',
          fields: [line('label'), url({ name: 'url', required: true })],
        },
      ]),
      tab('relations', [
        relatedMany({ name: 'topics', to: 'topics' }),
        relatedMany({ name: 'projects', to: 'projects' }),
        relatedMany({ name: 'meetings', to: 'meetings' }),
        relatedMany({ name: 'partners', to: 'partners' }),
        relatedMany({ name: 'documents', to: 'documents' }),
      ]),
    ],
    sidebar: [publishedAt(), inSidebar(instant({ name: 'expiresAt', from: 'publishedAt', strictly: true }))],
  })
