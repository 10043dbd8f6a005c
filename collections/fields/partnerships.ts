import type { ArrayField, ArrayFieldValidation } from 'payload'
import { array as validateArray } from 'payload/shared'
import { partnerRoleNames } from '../../src/access/partnerships.ts'
import { isDoc, rowsOf } from '../../src/translation/document.ts'
import { day } from './dates.ts'
import { message } from './messages.ts'
import { percentage } from './numbers.ts'
import { related } from './relations.ts'
import { line } from './texts.ts'

const sponsor = () =>
  related({
    name: 'sponsoringPartner',
    to: 'partners',
    offers: ({ partner }) => (typeof partner === 'string' ? { id: { not_equals: partner } } : true),
    refuses: (chosen, { partner }, { req }) => (chosen === partner ? message(req, 'ownSponsor') : undefined),
  })

/**
 * Exactly one lead once there is any partnership, unless the sources name none (`leadUnknown`). Two leads are wrong in every
 * save; a draft may still lack its lead.
 */
const oneLead: ArrayFieldValidation = async (value, options) => {
  const outcome = await validateArray(value, options)
  const rows = rowsOf(value)
  if (outcome !== true || rows.length === 0) return outcome
  const { req, data } = options as typeof options & { data: { _status?: unknown; leadUnknown?: unknown } }
  const leads = rows.filter(({ role }) => role === 'lead').length
  if (leads > 1) return message(req, 'leadSeveral', { value: leads })
  if (leads === 1 && data.leadUnknown === true) return message(req, 'leadContradiction')
  if (leads === 0 && data.leadUnknown !== true && data._status === 'published')
    return message(req, 'leadMissing')
  const partners = rows.map(({ partner }) => (isDoc(partner) ? partner.id : partner)).filter(Boolean)
  return new Set(partners).size === partners.length || message(req, 'partnerTwice')
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
