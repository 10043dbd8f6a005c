import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { HubError } from '../errors/hubError.ts'
import { stateAfter, stateOf } from './state.ts'
import { stepOf } from './step.ts'
import { type State, transitions } from './transitions.ts'

/** Remembers whether a version is restored as a draft: Payload sets the status of a restored draft after all hooks. */
export const noteRestore: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion')
    req.context.restoresAsDraft = (args as { draft?: boolean }).draft === true
  return args
}

/**
 * Keeps `workflow` true to what a save does, whatever way it comes: form, REST, bulk edit, schedule, unpublish, restore,
 * duplicate. It costs no query. Throws 403 when the save names another state than the one it leads to, or publishes
 * what is archived.
 */
export const keepWorkflow: CollectionBeforeChangeHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'create' ? undefined : stateOf(originalDoc ?? {})
  const step = stepOf(req, collection.slug, originalDoc?.id)
  const isRestored = req.context.isRestoringVersion === true
  const isPublished = data._status === 'published' && !(isRestored && req.context.restoresAsDraft === true)
  const next = stateAfter({ before, isPublished, ...(step ? { step: transitions[step.action].to } : {}) })
  const named: unknown = data.workflow
  const isKept = named === undefined || named === null || named === (before ?? 'draft') || named === next
  if (!isKept && !isRestored) throw new HubError(req, 'state-not-settable', { value: String(named) })
  if (isPublished && before === 'archived') throw new HubError(req, 'archived-not-publishable')
  return { ...data, workflow: next satisfies State }
}
