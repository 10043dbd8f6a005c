import type { DateField } from 'payload'

const nobody = () => false

/**
 * Until when something that is out shows a picture or document; in the far future where that has no end, empty where nothing does.
 * Hooks alone write it (`src/media/shown.ts`), and access rules alone read it.
 */
export const shownUntil = (): DateField => ({
  name: 'shownUntil',
  type: 'date',
  index: true,
  custom: { derived: true },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  access: { create: nobody, update: nobody, read: nobody },
})
