import type { SelectField, UIField } from 'payload'
import { reaches } from '../../src/sharing/reach.ts'

/** How far an item may be taken over by other cities: not at all, by the partner cities of its projects, or by every member. */
export const sharing = (): SelectField => ({
  name: 'sharing',
  type: 'select',
  defaultValue: 'network',
  options: [...reaches],
  admin: { position: 'sidebar' },
})

/** In the form of another city's item: adopt it. */
export const adoptBox = (): UIField => ({
  name: 'adopt',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/admin/sharing/Adopt.tsx#Adopt' },
  },
})
