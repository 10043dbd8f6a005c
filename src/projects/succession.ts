import { idOf } from '../access/caller.ts'
import { isActive } from '../access/partnerships.ts'
import type { Doc } from '../translation/document.ts'

/** The entry that leads today; `undefined` where none does. */
export const leadOf = (rows: readonly Doc[], now: Date): Doc | undefined =>
  rows.find((row) => row.role === 'lead' && isActive(row, now))

/** The partners that may take the lead over: those which are partners today. */
export const successorsIn = (rows: readonly Doc[], now: Date): string[] =>
  rows
    .filter((row) => row.role === 'partner' && isActive(row, now))
    .map(({ partner }) => idOf(partner))
    .filter((id) => id !== undefined)

/**
 * The entries of a consortium after its lead has gone over to another partner: the entries of both end yesterday, and new ones
 * begin today, so that the history stands. What began only today changes its role in place.
 * @param rows the entries as stored, in one language
 * @param to the id of the partner that leads from now on
 * @returns all entries; those that are new have no `id` yet
 */
export function succession(rows: readonly Doc[], to: string, now: Date): Doc[] {
  const lead = leadOf(rows, now)
  return rows.flatMap((row) => {
    if (row === lead) return changed(row, 'partner', now)
    const takesOver = row.role === 'partner' && idOf(row.partner) === to && isActive(row, now)
    return takesOver ? changed(row, 'lead', now) : [row]
  })
}

function changed(row: Doc, role: 'lead' | 'partner', now: Date): Doc[] {
  const today = noonOf(now)
  const yesterday = noonOf(new Date(now.valueOf() - 24 * 60 * 60 * 1000))
  const began = typeof row.activeFrom === 'string' ? row.activeFrom.slice(0, 10) : ''
  if (began === today.slice(0, 10)) return [{ ...row, role }]
  const { id: _id, ...entry } = row
  return [
    { ...row, activeUntil: yesterday },
    { ...entry, role, activeFrom: today },
  ]
}

const noonOf = (day: Date): string => `${day.toISOString().slice(0, 10)}T12:00:00.000Z`
