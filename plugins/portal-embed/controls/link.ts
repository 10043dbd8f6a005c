import type { Item } from '../core/answer.ts'

/** An item that leads to the portal's own page: `{slug}`, `{municipality}`, `{kind}`, `{lang}` and `{id}` of the pattern are filled in, encoded. */
export function led(item: Item, pattern: string, lang: string): Item {
  const values = new Map<string, string | undefined>([
    ['slug', item.slug],
    ['municipality', item.municipality?.slug],
    ['kind', item.kind],
    ['lang', lang],
    ['id', item.id],
  ])
  const path = pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
    values.has(name) ? encodeURIComponent(values.get(name) ?? '') : whole,
  )
  const url = URL.canParse(path, document.baseURI) ? new URL(path, document.baseURI).href : item.url
  return { ...item, ...(url === undefined ? {} : { url }) }
}
