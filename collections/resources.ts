import type { CollectionConfig, Field } from 'payload'
import { day } from './fields/basic/dates.ts'
import { editorial } from './fields/editorial.ts'
import { languageSelect } from './fields/basic/languages.ts'
import { licence } from './fields/basic/licence.ts'
import { whole } from './fields/basic/numbers.ts'
import { image, related, relatedMany } from './fields/basic/relations.ts'
import { richText } from './fields/basic/richText.ts'
import { tab } from './fields/basic/tab.ts'
import { line, paragraph } from './fields/basic/texts.ts'
import { url } from './fields/basic/url.ts'
import type { ModelOptions } from './options.ts'

const kinds = [
  'goodPractice',
  'caseStudy',
  'recommendation',
  'strategy',
  'positionPaper',
  'newsletter',
  'report',
  'toolkit',
  'training',
  'index',
  'framework',
  'library',
]

const practice = (): Field => ({
  name: 'practice',
  type: 'group',
  fields: [
    ...['context', 'challenge', 'solution', 'results', 'transferability'].map((name) => paragraph(name)),
    relatedMany({ name: 'replicatedBy', to: 'partners' }),
  ],
})

const stage = (): Field => ({
  name: 'stage',
  type: 'select',
  options: ['pilot', 'drafted', 'endorsed', 'signed', 'monitored'],
})

const strategy = (): Field => ({
  name: 'strategy',
  type: 'group',
  fields: [
    stage(),
    { name: 'steps', type: 'array', fields: [{ type: 'row', fields: [stage(), day({ name: 'date' })] }] },
  ],
})

/** The library: good practices, strategies, newsletters, position papers, reports. */
export const resources = ({ locales }: ModelOptions): CollectionConfig =>
  editorial({
    slug: 'resources',
    locales,
    owned: true,
    group: 'content',
    columns: ['title', 'municipality', 'kind', 'year', '_status', 'publishedLocales'],
    sort: '-createdAt',
    searchable: ['title', 'slug'],
    indexes: [
      ['year', 'createdAt'],
      ['kind', 'createdAt'],
    ],
    rules: { title: 'title' },
    tabs: [
      tab('content', [
        line('title', 200),
        { name: 'kind', type: 'select', defaultValue: 'report', options: kinds },
        paragraph('summary'),
        richText('body'),
        image(),
      ]),
      tab('practice', [practice()]),
      tab('strategy', [strategy()]),
      tab('details', [
        {
          name: 'files',
          type: 'array',
          fields: [
            {
              type: 'row',
              fields: [
                related({ name: 'file', to: 'documents', required: true }),
                languageSelect({ name: 'language', locales }),
              ],
            },
          ],
        },
        url({ name: 'externalUrl' }),
        { type: 'row', fields: [whole('year'), line('dateText', 120)] },
        licence(),
      ]),
      tab('relations', [
        related({ name: 'project', to: 'projects' }),
        relatedMany({ name: 'partners', to: 'partners' }),
        relatedMany({ name: 'meetings', to: 'meetings' }),
        relatedMany({ name: 'topics', to: 'topics' }),
      ]),
    ],
  })
