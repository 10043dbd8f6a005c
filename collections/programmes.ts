import type { CollectionConfig } from 'payload'
import { day } from './fields/basic/dates.ts'
import { isEmpty } from '../src/translation/document.ts'
import { editorial } from './fields/editorial.ts'
import { image } from './fields/basic/relations.ts'
import type { Rules } from './fields/saving/saving.ts'
import { tab } from './fields/basic/tab.ts'
import { line, paragraph, sentences } from './fields/basic/texts.ts'
import { url } from './fields/basic/url.ts'
import type { ModelOptions } from './options.ts'

const rules: Rules = {
  title: 'name',
  required: ({ doc, source, language }) => {
    // The hub has the emblem of the European Union, and its sentence in every language.
    if (doc.europeanUnion === true) return []
    return [
      ...(isEmpty(source('fundingStatement'))
        ? [{ path: 'fundingStatement', key: 'fundingStatementMissing', values: { language } } as const]
        : []),
      ...(isEmpty(doc.emblem) ? [{ path: 'emblem', key: 'emblemMissing' } as const] : []),
    ]
  },
}

/** Funding programmes, with the emblem, statement and disclaimer that they demand wherever their projects are shown. */
export const programmes = ({ locales }: ModelOptions): CollectionConfig =>
  editorial({
    slug: 'programmes',
    locales,
    owned: false,
    group: 'network',
    columns: ['name', 'acronym', 'funder', 'start', 'end', '_status'],
    sort: 'slug',
    searchable: ['name', 'acronym', 'slug'],
    rules,
    tabs: [
      tab('content', [
        line('name', 200),
        {
          type: 'row',
          fields: [{ name: 'acronym', type: 'text', maxLength: 40 }, line('funder', 200)],
        },
        { type: 'row', fields: [day({ name: 'start' }), day({ name: 'end', from: 'start' })] },
        url({ name: 'website' }),
        sentences('generalObjectives'),
        sentences('specificObjectives'),
      ]),
      tab('funding', [
        { name: 'europeanUnion', type: 'checkbox', defaultValue: false },
        image('emblem'),
        paragraph('fundingStatement', 4),
        paragraph('disclaimer', 4),
      ]),
    ],
  })
