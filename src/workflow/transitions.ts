/** Where a document stands on its way to readers: its state as stored in `workflow`. */
export const states = ['draft', 'inReview', 'changesRequested', 'published', 'archived'] as const

/** One of {@link states}. */
export type State = (typeof states)[number]

/** Right to a document that somebody needs to take a step with it. */
export type Needs = 'update' | 'publish'

/** One step: from which states, to which one, who may take it, and whether it has to say why. */
export interface Transition {
  readonly from: readonly State[]
  readonly to: State
  readonly who: Needs
  readonly note: 'required' | 'optional'
}

/**
 * Every step that people can take. The endpoint, the buttons, the tables in the documentation and the tests are made
 * from this.
 */
export const transitions = {
  submit: { from: ['draft', 'changesRequested'], to: 'inReview', who: 'update', note: 'optional' },
  withdraw: { from: ['inReview'], to: 'draft', who: 'update', note: 'optional' },
  requestChanges: { from: ['inReview'], to: 'changesRequested', who: 'publish', note: 'required' },
  publish: {
    from: ['draft', 'inReview', 'changesRequested', 'published'],
    to: 'published',
    who: 'publish',
    note: 'optional',
  },
  archive: { from: ['published', 'draft'], to: 'archived', who: 'publish', note: 'optional' },
  reopen: { from: ['archived'], to: 'draft', who: 'publish', note: 'optional' },
} as const satisfies Record<string, Transition>

/** The name of a step. */
export type Action = keyof typeof transitions

/** The names of the steps, in the order in which they are offered. */
export const actions = Object.keys(transitions) as Action[]

/** The longest note, in characters. */
export const maxNote = 2000

/** True where a step can be taken from a state. */
export const leadsFrom = (action: Action, state: State): boolean =>
  (transitions[action].from as readonly State[]).includes(state)
