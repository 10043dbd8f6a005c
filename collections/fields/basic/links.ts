import type { ArrayField } from 'payload'
import { url } from './url.ts'

/** Accounts and pages on social networks. A link may lack its address when the source names only the account. */
export const socialLinks = (): ArrayField => ({
  name: 'socialLinks',
  type: 'array',
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'platform',
          type: 'select',
          required: true,
          options: ['facebook', 'instagram', 'x', 'linkedin', 'youtube', 'mastodon', 'other'],
        },
        { name: 'label', type: 'text', maxLength: 120 },
      ],
    },
    url({ name: 'url' }),
  ],
})
