import { textOf, type Thing, thingOf, type Told } from '@hansa/portal-embed/server/jsonLd.ts'
import type { Item } from '../schema/index.ts'
import { html, type Html, sanitised } from './html.ts'

/**
 * What a page says of its item to search engines, as JSON-LD in the words of https://schema.org; nothing where they have none for it.
 * @param description the item's lead, as the page's own description has it
 * @param url the page's canonical address
 */
export function structured(item: Item, description: string | undefined, url: string): Html | undefined {
  const thing = thingOf(item.kind, item as Told, description, url)
  return thing && linkedData(thing)
}

/** What the front page of the network says of itself. */
export const website = (name: string, url: string, inLanguage: string): Html =>
  linkedData({ '@type': 'WebSite', name, url, inLanguage })

const linkedData = (thing: Thing): Html =>
  html`<script type="application/ld+json">
    ${sanitised(textOf(thing))}
  </script>`
