import type { CollectionConfig, TextField } from 'payload'
import { dropChecks, moveChecks, ofOwnPortal } from '../src/proof/follow.ts'
import { publicationEndpoints } from '../src/proof/endpoints.ts'
import { subjects } from '../src/proof/subject.ts'
import { isPageAddress } from '../src/proof/pageAddress.ts'
import { checked } from './fields/basic/checked.ts'
import { gallery } from './fields/basic/relations.ts'
import type { ModelOptions } from './options.ts'

const nobody = () => false

/** When the hub looked last, and when it last found what it looked for; kept by the hub. */
const instant = (name: string) =>
  ({
    name,
    type: 'date',
    index: true,
    access: { create: nobody, update: nobody },
    admin: {
      readOnly: true,
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
    },
  }) as const

const address: TextField = checked({
  name: 'address',
  required: true,
  maxLength: 500,
  is: isPageAddress,
  problem: 'pageAddress',
})

/** Pages of a city's own portals, each named for something that it shall be seen to show (`src/proof/`). */
export const publications = ({ files }: ModelOptions): CollectionConfig => ({
  slug: 'publications',
  admin: {
    group: 'content',
    useAsTitle: 'address',
    defaultColumns: ['address', 'about', 'municipality', 'checkedAt', 'provenAt'],
  },
  defaultSort: '-createdAt',
  trash: true,
  endpoints: publicationEndpoints(files.images),
  hooks: { beforeChange: [ofOwnPortal], afterChange: [moveChecks], beforeDelete: [dropChecks] },
  fields: [
    { name: 'about', type: 'relationship', relationTo: [...subjects], required: true },
    address,
    { name: 'note', type: 'text', maxLength: 300 },
    gallery('pictures'),
    {
      name: 'checks',
      type: 'ui',
      admin: { components: { Field: '/admin/proof/Checks.tsx#Checks' } },
    },
    instant('checkedAt'),
    instant('provenAt'),
  ],
})
