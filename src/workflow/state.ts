import { type State, states } from './transitions.ts'

/** Fields of a document that tell its state. */
export interface Standing {
  workflow?: unknown
  _status?: unknown
}

/** The state of a stored version; one that was stored before there were states has it from its publication. */
export function stateOf({ workflow, _status }: Standing): State {
  if (states.includes(workflow as State)) return workflow as State
  return _status === 'published' ? 'published' : 'draft'
}

/**
 * The state that a save leaves behind. What is published is `published` and nothing else is; a step goes where it leads;
 * a draft of something published starts over; every other save leaves the state as it is.
 */
export function stateAfter(save: { before: State | undefined; isPublished: boolean; step?: State }): State {
  if (save.isPublished) return 'published'
  if (save.step !== undefined) return save.step
  return save.before === undefined || save.before === 'published' ? 'draft' : save.before
}
