import type { CollectionConfig, Field, Where } from 'payload'
import { decide } from '../src/sharing/adopting.ts'
import { answers } from '../src/sharing/endpoints.ts'
import { sharedKinds } from '../src/sharing/items.ts'
import { sourceStates } from '../src/sharing/standing.ts'
import { isDoc } from '../src/translation/document.ts'
import { paragraph } from './fields/basic/texts.ts'

/** A field that hooks alone write. */
const derived = <F extends Field>(field: F, shown = false): F => ({
  ...field,
  custom: { derived: true },
  admin: { ...field.admin, readOnly: true, ...(shown ? { position: 'sidebar' } : { hidden: true }) },
})

const item = (): Field => ({
  name: 'item',
  type: 'relationship',
  relationTo: [...sharedKinds],
  // `decide` asks whether it may be adopted.
  custom: { asked: true },
  admin: { allowCreate: false, allowEdit: false },
  filterOptions: ({ data }): Where => ({
    and: [
      { _status: { equals: 'published' } },
      { sharing: { in: ['project', 'network'] } },
      ...(isDoc(data) && typeof data.municipality === 'string'
        ? [{ municipality: { not_equals: data.municipality } }]
        : []),
    ],
  }),
  // An item that could be chosen once stays valid; `decide` says what may be chosen now.
  validate: () => true as const,
})

/** Adoptions: items that a municipality takes over from other cities, or hides, and how their source stands. */
export const adoptions = (): CollectionConfig => ({
  slug: 'adoptions',
  admin: {
    group: 'content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'sourceMunicipality', 'state', 'mode', 'sourceState', 'decidedAt'],
    listSearchableFields: ['title'],
  },
  defaultSort: '-decidedAt',
  disableDuplicate: true,
  indexes: [{ fields: ['municipality', 'itemKey'], unique: true }, { fields: ['municipality', 'kind'] }],
  hooks: { beforeChange: [decide] },
  endpoints: answers,
  fields: [
    item(),
    {
      type: 'row',
      fields: [
        {
          name: 'state',
          type: 'select',
          required: true,
          defaultValue: 'shown',
          options: ['pinned', 'shown', 'hidden'],
        },
        {
          name: 'position',
          type: 'number',
          min: 0,
          max: 1000,
          admin: { condition: (data) => data.state === 'pinned' },
        },
        {
          name: 'mode',
          type: 'select',
          required: true,
          defaultValue: 'reference',
          options: ['reference', 'copy'],
        },
      ],
    },
    paragraph('introduction', 4, 1000),
    derived({ name: 'title', type: 'text' }),
    derived({ name: 'kind', type: 'select', options: [...sharedKinds], index: true }),
    derived({ name: 'itemKey', type: 'text', index: true }),
    derived({ name: 'copy', type: 'relationship', relationTo: [...sharedKinds] }, true),
    derived({ name: 'copyId', type: 'text', index: true }),
    derived({ name: 'sourceMunicipality', type: 'relationship', relationTo: 'municipalities' }, true),
    derived({ name: 'sharedThrough', type: 'text' }),
    derived({ name: 'sourceVersion', type: 'text' }),
    derived(
      {
        name: 'sourceState',
        type: 'select',
        options: [...sourceStates],
        defaultValue: 'current',
        admin: { components: { Cell: '/admin/sharing/StateCell.tsx#StateCell' } },
      },
      true,
    ),
    derived({ name: 'isMinor', type: 'checkbox', defaultValue: false }),
    derived({ name: 'acknowledged', type: 'checkbox', defaultValue: false }),
    derived({ name: 'taken', type: 'json' }),
    derived({ name: 'decidedAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } }, true),
  ],
})
