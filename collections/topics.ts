import type { CollectionConfig } from 'payload'
import { editorial } from './fields/editorial.ts'
import { message } from './fields/basic/messages.ts'
import { related } from './fields/basic/relations.ts'
import { tab } from './fields/basic/tab.ts'
import { line, paragraph } from './fields/basic/texts.ts'
import type { ModelOptions } from './options.ts'

/** Topics: what content is about, the same for the whole network, in as many levels as it takes. */
export const topics = ({ locales }: ModelOptions): CollectionConfig =>
  editorial({
    slug: 'topics',
    locales,
    owned: false,
    group: 'network',
    columns: ['name', 'slug', 'parent', '_status'],
    sort: 'slug',
    searchable: ['name', 'slug'],
    rules: { title: 'name' },
    tabs: [
      tab('content', [
        line('name', 120),
        paragraph('description'),
        related({
          name: 'parent',
          to: 'topics',
          offers: (_, id) => (typeof id === 'string' ? { id: { not_equals: id } } : true),
          refuses: (chosen, _, { id, req }) => (chosen === id ? message(req, 'ownParent') : undefined),
        }),
      ]),
    ],
  })
