import type { CollectionConfig } from 'payload'
import { rowOf } from '../access/roles.ts'

/** Returns whether people change the documents of a collection in a form. */
export const isEdited = (slug: string): boolean => {
  const { owner, appendOnly } = rowOf(slug)
  return appendOnly !== true && !['nobody', 'internal'].includes(owner)
}

/** A collection whose form sends what it was made from, if there is anything to edit in it. */
export function withBase(collection: CollectionConfig): CollectionConfig {
  const { admin, slug } = collection
  if (!isEdited(slug)) return collection
  const edit = admin?.components?.edit
  const parts = ['/admin/editing/Base.tsx#Base', ...(edit?.beforeDocumentControls ?? [])]
  return {
    ...collection,
    admin: {
      ...admin,
      components: { ...admin?.components, edit: { ...edit, beforeDocumentControls: parts } },
    },
  }
}
