import type { SharingKey } from '../../messages/admin/sharing.ts'

type Word = (key: SharingKey, values?: Record<string, string | number>) => string

/** Returns a sentence about what has happened at the source. */
export function stateText(word: Word, state: string, city: string, isMinor: boolean): string {
  if (state === 'changed') return word(isMinor ? 'changedMinor' : 'changed', { city })
  return word(state === 'gone' ? 'gone' : 'withdrawn', { city })
}
