import type { CollectionSlug, PayloadRequest, RelationshipField, UploadField, Where } from 'payload'
import { relationship as validateRelationship, upload as validateUpload } from 'payload/shared'
import { offeredFiles } from '../../../src/media/guards.ts'
import { isDoc } from '../../../src/translation/document.ts'

type Related = {
  name: string
  to: CollectionSlug
  required?: boolean
  /** Returns the condition for what the form offers, from the values beside the field, to a user; `true` offers all. */
  offers?: (siblings: Record<string, unknown>, id: unknown, user: object | null) => Where | true
  /** Why a choice is refused on save; `undefined` when it is not. */
  refuses?: (
    chosen: unknown,
    siblings: Record<string, unknown>,
    save: { id: unknown; req: PayloadRequest },
  ) => string | undefined
}

/**
 * A relation to one document of another collection, of whatever municipality. What the form offers does not bind the save:
 * something chosen earlier stays valid when it is archived or thrown away later.
 */
export const related = ({ name, to, required = false, offers, refuses }: Related): RelationshipField =>
  ({
    name,
    type: 'relationship',
    relationTo: to,
    required,
    ...(offers
      ? {
          filterOptions: ({ siblingData, id, user }) =>
            offers(isDoc(siblingData) ? siblingData : {}, id, user),
        }
      : {}),
    ...(to === 'documents' ? { filterOptions: offeredFiles } : {}),
    validate: async (value, options) => {
      const outcome = await validateRelationship(value, {
        ...options,
        filterOptions: undefined,
      } as typeof options)
      if (outcome !== true || !value) return outcome
      const siblings: unknown = options.siblingData
      return refuses?.(value, isDoc(siblings) ? siblings : {}, { id: options.id, req: options.req }) ?? true
    },
  }) as RelationshipField

/** A relation to any number of documents of another collection, in the editor's order. */
export const relatedMany = ({ name, to }: Pick<Related, 'name' | 'to'>): RelationshipField =>
  ({
    name,
    type: 'relationship',
    relationTo: to,
    hasMany: true,
    ...(to === 'documents' ? { filterOptions: offeredFiles, validate: validateRelated } : {}),
  }) as RelationshipField

/** Validates without the form's filter, which does not bind the save: `guardFiles` does, and accepts what stood there before. */
const validateRelated = (value: unknown, options: Parameters<typeof validateRelationship>[1]) =>
  validateRelationship(value as never, { ...options, filterOptions: undefined } as typeof options)

/** A relation to a municipality. Archived ones are not offered. */
export const municipality = (name: string): RelationshipField =>
  related({ name, to: 'municipalities', offers: () => ({ status: { not_equals: 'archived' } }) })

/** The same for pictures. */
const validatePicture = (value: unknown, options: Parameters<typeof validateUpload>[1]) =>
  validateUpload(value as never, { ...options, filterOptions: undefined } as typeof options)

const pictures = {
  type: 'upload',
  relationTo: 'media',
  filterOptions: offeredFiles,
  validate: validatePicture,
}

/** One picture from the media library. */
export const image = (name = 'image'): UploadField => ({ name, ...pictures }) as UploadField

/** Pictures from the media library, in the editor's order. */
export const gallery = (name = 'gallery'): UploadField =>
  ({ name, ...pictures, hasMany: true }) as UploadField
