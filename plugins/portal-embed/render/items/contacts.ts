import type { ContactItem } from '../answer.ts'
import type { Context } from '../context.ts'
import { joined, line, link, picture } from '../parts.ts'
import type { Child } from '../tree.ts'
import type { Drawn } from './drawn.ts'

/** Who answers for what, and every public way to reach them. */
export function contacts(item: ContactItem, _context: Context): Drawn {
  const { organisation, address, emails = [], phones = [], links = [] } = item
  return {
    type: item.type,
    meta: item.jobTitle,
    media: picture('photo', item.photo),
    body: [
      line('text', item.areaOfResponsibility),
      line('text', organisation && link('link', organisation.url, organisation.title, texts(organisation))),
      emails.map(({ label, value }) => reach(label, `mailto:${value}`, value)),
      phones.map(({ label, value }) => reach(label, `tel:${value}`, value)),
      links.map(({ label, url }) => line('text', link('link', url, label || url))),
      line('text', joined(address?.street, joined(address?.postalCode, address?.city), address?.country)),
      line('text', item.openingHours),
    ],
  }
}

const texts = ({ lang, dir }: { lang?: string; dir?: string }): { lang?: string; dir?: string } => ({
  lang,
  dir,
})

/** Addresses and numbers read from left to right in every language. */
const reach = (label: string | undefined, href: string, value: string): Child =>
  line('text', [label && `${label}: `, link('link', href, value, { dir: 'ltr' })].filter(Boolean) as Child[])
