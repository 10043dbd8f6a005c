import type { CollectionConfig } from 'payload'
import { describePicture, takePicture } from '../src/media/intake.ts'
import { sizeNames, variantFormats } from '../src/media/sizes.ts'
import { ownStorage, storing } from '../src/media/storage.ts'
import { awaited } from '../src/media/upkeep.ts'
import { sniffed } from './fields/upload.ts'
import type { ModelOptions } from './options.ts'
import { licence } from './fields/basic/licence.ts'

/**
 * Pictures. What is kept of one is WebP of at most 2560 pixels for the people who are signed in; readers get its variants. File
 * names carry a random mark, so that an address never changes what it shows and cannot be guessed.
 */
export const media = (model: ModelOptions): CollectionConfig => {
  const { beforeChange, afterChange, afterDelete } = storing(model.files.images)
  return {
    slug: 'media',
    admin: {
      group: 'library',
      useAsTitle: 'filename',
      defaultColumns: ['filename', 'alt', 'municipality', 'updatedAt'],
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    upload: {
      ...ownStorage(model.files.images),
      mimeTypes: ['image/avif', 'image/jpeg', 'image/png', 'image/webp'],
      focalPoint: true,
      crop: true,
      imageSizes: variantFormats.flatMap(sizeNames).map((name) => ({ name })),
      adminThumbnail: 'w320',
    },
    hooks: {
      beforeOperation: [sniffed, takePicture(model.files.images)],
      beforeValidate: [describePicture],
      beforeChange,
      afterChange: [...afterChange, awaited],
      afterDelete,
    },
    fields: [
      { name: 'alt', type: 'text', localized: true, maxLength: 300 },
      { name: 'caption', type: 'text', localized: true, maxLength: 300 },
      { name: 'credit', type: 'text', maxLength: 200 },
      licence(),
    ],
  }
}
