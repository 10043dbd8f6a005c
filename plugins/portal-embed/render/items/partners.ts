import type { PartnerItem } from '../answer.ts'
import { type Context, displayName, own } from '../context.ts'
import { joined, line, link, picture } from '../parts.ts'
import type { Drawn } from './drawn.ts'

/** What the organisation is, where it is, and its own website. */
export function partners(item: PartnerItem, context: Context): Drawn {
  const country = item.country && displayName(context.words.lang, 'region', item.country)
  const host = item.website && URL.canParse(item.website) && new URL(item.website).host.replace(/^www\./, '')
  return {
    type: item.type,
    media: picture('logo', item.logo),
    body: [
      line('text', joined(item.city, country), own(context, item)),
      line('text', host && link('link', item.website, host, { dir: 'ltr' })),
    ],
  }
}
