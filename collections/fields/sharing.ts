import type { SelectField } from 'payload'

/** How far an item may travel: the own portal, the partners of its project, or the whole network. */
export const sharing = (): SelectField => ({
  name: 'sharing',
  type: 'select',
  defaultValue: 'network',
  options: ['municipality', 'project', 'network'],
  admin: { position: 'sidebar' },
})
