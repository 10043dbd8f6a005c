import type { CollectionConfig } from 'payload'
import { checkEndpoints } from '../../src/proof/endpoints.ts'
import { forms, reasons } from '../../src/proof/reasons.ts'

const nobody = () => false

/** What the hub found when it looked at a page of a city's portal (`src/proof/check.ts`). Nobody writes here by hand, and nothing is changed. */
export const pageChecks = (): CollectionConfig => ({
  slug: 'pageChecks',
  admin: {
    group: 'administration',
    useAsTitle: 'address',
    defaultColumns: ['at', 'address', 'passed', 'reason', 'title'],
    hideAPIURL: true,
  },
  defaultSort: '-at',
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints: checkEndpoints,
  fields: [
    { name: 'publication', type: 'relationship', relationTo: 'publications', required: true, index: true },
    { name: 'municipality', type: 'relationship', relationTo: 'municipalities', index: true },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'address', type: 'text', required: true },
    { name: 'kind', type: 'text' },
    { name: 'documentId', type: 'text' },
    { name: 'title', type: 'text' },
    { name: 'passed', type: 'checkbox' },
    { name: 'reason', type: 'select', options: [...reasons] },
    { name: 'detail', type: 'text' },
    { name: 'form', type: 'select', options: [...forms] },
    { name: 'statement', type: 'text' },
    { name: 'answerHash', type: 'text' },
    { name: 'pageHash', type: 'text' },
    { name: 'pageBytes', type: 'number' },
    // Brotli in base64: in the database, so that a backup and a restore keep evidence and its date together.
    {
      name: 'page',
      type: 'textarea',
      access: { create: nobody, read: nobody, update: nobody },
      hidden: true,
    },
  ],
})
