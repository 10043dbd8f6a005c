import type { CollectionSlug, RelationshipField, UploadField, Where } from 'payload'

type Related = {
  name: string
  to: CollectionSlug
  required?: boolean
  where?: RelationshipField['filterOptions']
}

/** A relation to one document of another collection, of whatever municipality. */
export const related = ({ name, to, required = false, where }: Related): RelationshipField =>
  ({
    name,
    type: 'relationship',
    relationTo: to,
    required,
    ...(where ? { filterOptions: where } : {}),
  }) as RelationshipField

/** A relation to any number of documents of another collection, in the editor's order. */
export const relatedMany = ({ name, to, where }: Omit<Related, 'required'>): RelationshipField =>
  ({
    name,
    type: 'relationship',
    relationTo: to,
    hasMany: true,
    ...(where ? { filterOptions: where } : {}),
  }) as RelationshipField

/**
 * A relation to a municipality. Archived ones are not offered; one that was chosen while it was active stays valid,
 * since Payload applies the same filter on save.
 */
export const municipality = (name: string): RelationshipField =>
  related({
    name,
    to: 'municipalities',
    where: ({ siblingData }): Where => {
      const chosen = (siblingData as Record<string, unknown> | undefined)?.[name]
      const active: Where = { status: { not_equals: 'archived' } }
      return typeof chosen === 'string' ? { or: [active, { id: { equals: chosen } }] } : active
    },
  })

/** One picture from the media library. */
export const image = (name = 'image'): UploadField => ({ name, type: 'upload', relationTo: 'media' })

/** Pictures from the media library, in the editor's order. */
export const gallery = (): UploadField => ({
  name: 'gallery',
  type: 'upload',
  relationTo: 'media',
  hasMany: true,
})
