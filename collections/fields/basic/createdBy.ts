import type { RelationshipField } from 'payload'

const nobody = () => false

/** Who made a document, kept by a hook (`src/access/guards.ts`): the rights of authors go by it. */
export const createdBy = (): RelationshipField => ({
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  index: true,
  access: { create: nobody, update: nobody },
  custom: { derived: true },
  admin: { position: 'sidebar', readOnly: true, allowCreate: false, allowEdit: false },
})
