import type { CollectionConfig } from 'payload'
import { contentNamed, sniffed } from './fields/upload.ts'
import type { ModelOptions } from './index.ts'
import { licence } from './fields/licence.ts'

/** Widths in pixels that the embeds and pages use, in WebP; the largest stands in for the original. */
export const imageWidths = [320, 640, 960, 1600] as const

/** Images. Their names carry a hash of their content, so an address never changes what it shows and cannot be guessed. */
export const media = (model: ModelOptions): CollectionConfig => ({
  slug: 'media',
  admin: {
    group: 'library',
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'municipality', 'updatedAt'],
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  upload: {
    staticDir: model.mediaDir,
    mimeTypes: ['image/avif', 'image/jpeg', 'image/png', 'image/webp'],
    pasteURL: false,
    focalPoint: true,
    crop: true,
    resizeOptions: { width: 2560, withoutEnlargement: true },
    formatOptions: { format: 'webp', options: { quality: 82 } },
    imageSizes: imageWidths.map((width) => ({
      name: `w${width}`,
      width,
      withoutEnlargement: true,
      formatOptions: { format: 'webp', options: { quality: 80 } },
    })),
    adminThumbnail: 'w320',
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      return headers
    },
  },
  hooks: { beforeOperation: [sniffed, contentNamed] },
  fields: [
    { name: 'alt', type: 'text', localized: true, maxLength: 300 },
    { name: 'caption', type: 'text', localized: true, maxLength: 300 },
    { name: 'credit', type: 'text', maxLength: 200 },
    licence(),
  ],
})
