import type { Doc, ResourceItem } from '../answer.ts'
import { type Context, displayName } from '../context.ts'
import { joined, line, link, picture } from '../parts.ts'
import type { Child } from '../tree.ts'
import type { Drawn } from './drawn.ts'

/** What it is, from when, and its files with language and format. */
export function resources(item: ResourceItem, _context: Context): Drawn {
  const { files = [], externalUrl, year } = item
  const host = externalUrl && URL.canParse(externalUrl) && new URL(externalUrl).host
  return {
    type: item.type,
    meta: item.dateText || (year ? String(year) : undefined),
    media: picture('image', item.image),
    body: [
      line('text', item.summary),
      files.map((file) => line('text', download(file))),
      line('text', host && link('link', externalUrl, host, { dir: 'ltr' })),
    ],
  }
}

function download({ title, url, language, mimeType }: Doc): Child {
  const format = /\/(pdf|[\w.-]+)$/
    .exec(mimeType ?? '')?.[1]
    ?.split('.')
    .pop()
    ?.toUpperCase()
  const notes = joined(format, language && displayName(language, 'language', language))
  return [link('link', url, title, { lang: language }), notes && ` (${notes})`]
}
