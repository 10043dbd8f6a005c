import type { ArrayField, ArrayFieldValidation } from 'payload'
import { array as validateArray } from 'payload/shared'
import { idOf } from '../../src/access/caller.ts'
import { partnerRoleNames } from '../../src/access/partnerships.ts'
import { type Doc, rowsOf } from '../../src/translation/document.ts'
import { day } from './basic/dates.ts'
import { message } from './basic/messages.ts'
import { percentage } from './basic/numbers.ts'
import { related } from './basic/relations.ts'
import { line } from './basic/texts.ts'

const sponsor = () =>
  related({
    name: 'sponsoringPartner',
    to: 'partners',
    offers: ({ partner }) => (typeof partner === 'string' ? { id: { not_equals: partner } } : true),
    refuses: (chosen, { partner }, { req }) => (chosen === partner ? message(req, 'ownSponsor') : undefined),
  })

/**
 * Exactly one lead at a time once there is any partnership, unless the sources name none (`leadUnknown`). Entries of one
 * partner, and those of leads, follow one another: that is the history. A draft may still lack its lead.
 */
const oneLead: ArrayFieldValidation = async (value, options) => {
  const outcome = await validateArray(value, options)
  const rows = rowsOf(value)
  if (outcome !== true || rows.length === 0) return outcome
  const { req, data } = options as typeof options & { data: { _status?: unknown; leadUnknown?: unknown } }
  const leads = rows.filter(({ role }) => role === 'lead')
  if (overlapping(leads)) return message(req, 'leadSeveral', { value: leads.length })
  if (leads.length > 0 && data.leadUnknown === true) return message(req, 'leadContradiction')
  if (leads.length === 0 && data.leadUnknown !== true && data._status === 'published')
    return message(req, 'leadMissing')
  const partners = new Set(rows.map(({ partner }) => idOf(partner)).filter((id) => id !== undefined))
  const isTwice = [...partners].some((id) => overlapping(rows.filter(({ partner }) => idOf(partner) === id)))
  return !isTwice || message(req, 'partnerTwice')
}

const dayOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' || value instanceof Date ? new Date(value).toISOString().slice(0, 10) : otherwise

/** True where two of the entries hold on the same day; their last day still counts. */
export function overlapping(rows: Doc[]): boolean {
  const spans = rows
    .map(({ activeFrom, activeUntil }) => ({ from: dayOf(activeFrom, ''), until: dayOf(activeUntil, '9') }))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  return spans.some(({ from }, index) => index > 0 && from <= (spans[index - 1]?.until ?? ''))
}

/** Who takes part in a project, in which role and from when until when. */
export const partnerships = (): ArrayField => ({
  name: 'partnerships',
  type: 'array',
  validate: oneLead,
  fields: [
    {
      type: 'row',
      fields: [
        related({ name: 'partner', to: 'partners', required: true }),
        { name: 'role', type: 'select', required: true, defaultValue: 'partner', options: partnerRoleNames },
        { name: 'number', type: 'text', maxLength: 10 },
      ],
    },
    line('roleDescription', 500),
    {
      type: 'row',
      fields: [
        percentage('budgetShare'),
        day({ name: 'activeFrom' }),
        day({ name: 'activeUntil', from: 'activeFrom' }),
      ],
    },
    {
      type: 'row',
      fields: [related({ name: 'contact', to: 'contacts' }), sponsor()],
    },
  ],
})
