import type { CollectionConfig } from 'payload'
import { ownStorage, storing } from '../src/media/storage.ts'
import { named, sniffed } from './fields/upload.ts'
import { languageSelect } from './fields/basic/languages.ts'
import type { ModelOptions } from './options.ts'

/** PDF and office files. Internal until somebody says that everybody may read it. */
export const documents = (model: ModelOptions): CollectionConfig => ({
  slug: 'documents',
  admin: {
    group: 'library',
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'title', 'language', 'visibility', 'municipality'],
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  upload: {
    ...ownStorage(model.files.documents),
    mimeTypes: [
      'application/pdf',
      'application/vnd.oasis.opendocument.text',
      'application/vnd.oasis.opendocument.spreadsheet',
      'application/vnd.oasis.opendocument.presentation',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
  },
  hooks: { beforeOperation: [sniffed, named], ...storing(model.files.documents) },
  fields: [
    { name: 'title', type: 'text', localized: true, maxLength: 200 },
    languageSelect({ name: 'language', locales: model.locales }),
    {
      name: 'kind',
      type: 'select',
      options: [
        'agenda',
        'presentation',
        'minutes',
        'report',
        'goodPractice',
        'strategy',
        'newsletter',
        'form',
        'other',
      ],
      defaultValue: 'other',
    },
    {
      name: 'visibility',
      type: 'select',
      required: true,
      options: ['internal', 'public'],
      defaultValue: 'internal',
    },
  ],
})
