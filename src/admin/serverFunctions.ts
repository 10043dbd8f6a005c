/** Payload's server functions that the admin asks for, and ours. Folders are not in use. */
const known = [
  'copy-data-from-locale',
  'form-state',
  'get-default-layout',
  'get-upcoming-scheduled-publish',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'schedule-publish',
  'slugify',
  'table-state',
]

/**
 * Refuses every name of a server function that is not on the list. Payload looks the name up in an object, where `constructor` is
 * one too: it would hand the request back with all that is in it, the cookie that no script may read included.
 * @throws {Error} for any other name
 */
export function refuseUnknown(name: unknown): void {
  if (typeof name === 'string' && known.includes(name)) return
  const shown = typeof name === 'string' ? JSON.stringify(name.slice(0, 40)) : `a ${typeof name}`
  throw new Error(`There is no server function ${shown}. Nothing was done.`)
}

/**
 * Switches off Payload's check of whether the document was saved meanwhile. Payload looks once, at the first change, and then only
 * offers to discard what was typed. The hub checks when a form is saved (`src/editing`).
 */
export const withoutStaleCheck = (name: string, args: Record<string, unknown>): Record<string, unknown> =>
  name === 'form-state' ? { ...args, checkForStaleData: false } : args
