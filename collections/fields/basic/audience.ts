import type { SelectField } from 'payload'

/** For whom something is meant. */
export const audience = (): SelectField => ({
  name: 'audience',
  type: 'select',
  hasMany: true,
  options: ['residents', 'migrants', 'professionals', 'media', 'partners'],
})
