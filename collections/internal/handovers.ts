import type { CollectionConfig } from 'payload'

/** Offers of the lead of a project from one partner to another, and what became of them. Endpoints write it. */
export const handovers = (): CollectionConfig => ({
  slug: 'handovers',
  admin: {
    group: 'administration',
    useAsTitle: 'state',
    defaultColumns: ['createdAt', 'project', 'from', 'to', 'state', 'decidedAt'],
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  fields: [
    { name: 'project', type: 'relationship', relationTo: 'projects', required: true, index: true },
    { name: 'from', type: 'relationship', relationTo: 'partners', required: true },
    { name: 'to', type: 'relationship', relationTo: 'partners', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: ['offered', 'accepted', 'declined', 'withdrawn'],
    },
    { name: 'decidedAt', type: 'date' },
  ],
})
