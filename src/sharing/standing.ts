import { mayAdopt } from './reach.ts'
import type { Source } from './source.ts'

/** How the source of an adoption stands to what the adopting city has accepted. */
export const sourceStates = ['current', 'changed', 'withdrawn', 'gone'] as const

export type SourceState = (typeof sourceStates)[number]

/** An adoption as far as its source's state depends on it. */
export interface Accepted {
  municipality: string
  state: unknown
  sourceVersion: unknown
}

/**
 * The state of a source: gone when it is deleted; withdrawn when readers no longer get it or the city may no longer adopt it;
 * changed when it says something else than what the city accepted. What is only hidden needs no leave to be hidden.
 */
export function stateOf(
  { municipality, state, sourceVersion }: Accepted,
  source: Source | undefined,
): SourceState {
  if (!source) return 'gone'
  const isAllowed = state === 'hidden' || mayAdopt(source, municipality)
  if (!source.isOut || !isAllowed) return 'withdrawn'
  return source.version === sourceVersion ? 'current' : 'changed'
}
