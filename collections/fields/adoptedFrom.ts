import type { CollectionSlug, FieldHook, RelationshipField } from 'payload'
import { idOf } from '../../src/access/caller.ts'
import type { Adopting } from '../../src/sharing/copies.ts'
import { isDoc } from '../../src/translation/document.ts'
import { refuseUnless } from './saving/problems.ts'

/** Only adopting an item writes where it comes from; whoever else sets, changes or empties it is refused. */
const byAdoptingOnly: FieldHook = ({ value, originalDoc, operation, req, collection }) => {
  const stored = operation === 'update' && isDoc(originalDoc) ? idOf(originalDoc.adoptedFrom) : undefined
  const named = idOf(value)
  const adopting = req.context.adopting as Adopting | undefined
  if (named === stored || (operation === 'create' && named === adopting?.source)) return named ?? null
  refuseUnless({ req, collection: collection?.slug ?? '' }, [{ path: 'adoptedFrom', key: 'adoptedFrom' }])
  return named
}

/** The item of another city that this one is a local copy of. */
export const adoptedFrom = (to: CollectionSlug): RelationshipField => ({
  name: 'adoptedFrom',
  type: 'relationship',
  relationTo: to,
  index: true,
  custom: { derived: true },
  admin: {
    position: 'sidebar',
    readOnly: true,
    allowCreate: false,
    allowEdit: false,
    condition: (data) => Boolean(data.adoptedFrom),
  },
  hooks: { beforeChange: [byAdoptingOnly], beforeDuplicate: [() => null] },
})
