import type { z } from 'zod'
import { localise } from '../language.ts'
import type { doc, image } from '../schema/parts.ts'
import type { Scene } from '../scene.ts'
import { sizeOf, textOf } from './values.ts'

export type Image = z.infer<typeof image>
export type Doc = z.infer<typeof doc>

type Fields = Record<string, unknown>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

/** An image with its texts in one language; without alternative text in that language `alt` is empty. */
export function presentImage(upload: unknown, lang: string, { serverUrl }: Scene): Image | undefined {
  if (!isFields(upload) || textOf(upload.filename) === undefined) return undefined
  return {
    alt: textOf(localise(upload.alt, lang)) ?? '',
    caption: textOf(localise(upload.caption, lang)),
    credit: textOf(upload.credit),
    licence: textOf(upload.licence),
    src: mediaAddress(serverUrl, String(upload.filename)),
    width: sizeOf(upload.width),
    height: sizeOf(upload.height),
    sizes: sizesOf(upload.sizes, serverUrl),
  }
}

function sizesOf(sizes: unknown, serverUrl: string): Image['sizes'] {
  const stored = isFields(sizes) ? Object.values(sizes).filter(isFields) : []
  return stored
    .flatMap(({ filename, width, height, mimeType }) => {
      const [name, pixels] = [textOf(filename), sizeOf(width)]
      if (name === undefined || pixels === undefined) return []
      return [
        {
          src: mediaAddress(serverUrl, name),
          width: pixels,
          height: sizeOf(height),
          type: textOf(mimeType) ?? 'image/webp',
        },
      ]
    })
    .sort((a, b) => a.width - b.width)
}

function mediaAddress(serverUrl: string, filename: string): string {
  return `${serverUrl}/media/${encodeURIComponent(filename)}`
}

/** A file that everybody may read; `undefined` for internal ones. Its title falls back to the document's own language. */
export function presentDoc(upload: unknown, lang: string, { serverUrl }: Scene): Doc | undefined {
  if (!isFields(upload) || upload.visibility !== 'public') return undefined
  const filename = textOf(upload.filename)
  if (filename === undefined) return undefined
  const language = textOf(upload.language)
  const title = textOf(localise(upload.title, lang)) ?? textOf(localise(upload.title, language ?? lang))
  return {
    title: title ?? filename,
    url: `${serverUrl}/documents/${encodeURIComponent(filename)}`,
    language,
    kind: textOf(upload.kind),
    mimeType: textOf(upload.mimeType),
    filesize: sizeOf(upload.filesize),
  }
}
