import type { DateField, SelectField } from 'payload'
import { stateOf } from '../../src/workflow/state.ts'
import { states } from '../../src/workflow/transitions.ts'
import { day, inSidebar } from './basic/dates.ts'

/**
 * Where a document stands on its way to readers. Hooks derive it at each save (`src/workflow/keep.ts`); people move it by
 * the buttons that the form shows in its place. A copy starts over.
 */
export const workflow = (): SelectField => ({
  name: 'workflow',
  type: 'select',
  options: [...states],
  index: true,
  custom: { derived: true },
  hooks: {
    afterRead: [
      ({ value, siblingData }) => value ?? ('_status' in siblingData ? stateOf(siblingData) : value),
    ],
    beforeDuplicate: [() => 'draft'],
  },
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    components: { Field: '/admin/review/WorkflowPanel.tsx#WorkflowPanel' },
  },
})

/** The day by which somebody should look whether the content is still right. */
export function reviewBy(): DateField {
  const field = inSidebar(day({ name: 'reviewBy' }))
  return { ...field, index: true, hooks: { ...field.hooks, beforeDuplicate: [() => null] } }
}
