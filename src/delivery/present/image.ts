import type { z } from 'zod'
import { localise } from '../query/language.ts'
import type { doc, image } from '../schema/parts.ts'
import type { PresentContext } from './context.ts'
import { relatedTo } from './ref.ts'
import { sizeOf, textOf } from './values.ts'

export type Image = z.infer<typeof image>
export type Doc = z.infer<typeof doc>

type Fields = Record<string, unknown>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

/**
 * A picture with its texts in one language; without alternative text in that language `alt` is empty. `undefined` where
 * readers may have no file of it.
 */
export function presentImage(relation: unknown, lang: string, context: PresentContext): Image | undefined {
  const upload = relatedTo('media', relation, context)
  if (!upload) return undefined
  const sizes = sizesOf(upload.sizes, context.serverUrl)
  const original = context.publicOriginals === true ? fileOf(upload, context.serverUrl) : undefined
  const largest = sizes.findLast(({ type }) => type === 'image/webp') ?? sizes.at(-1) ?? original
  if (!largest) return undefined
  return {
    alt: textOf(localise(upload.alt, lang)) ?? '',
    caption: textOf(localise(upload.caption, lang)),
    credit: textOf(upload.credit),
    licence: textOf(upload.licence),
    src: largest.src,
    width: largest.width,
    height: largest.height,
    focalPoint: focalPointOf(upload),
    sizes,
    sources: sourcesOf(sizes),
    original,
  }
}

/** The variants that are stored: AVIF first, then WebP, each from narrow to wide, no file twice. */
function sizesOf(sizes: unknown, serverUrl: string): Image['sizes'] {
  const stored = isFields(sizes) ? Object.values(sizes).filter(isFields) : []
  const files = stored.flatMap((size) => {
    const { src, width, height, type } = fileOf(size, serverUrl) ?? {}
    return src === undefined || width === undefined
      ? []
      : [{ src, width, height, type: type ?? 'image/webp' }]
  })
  const distinct = new Map(files.map((file) => [file.src, file]))
  return [...distinct.values()].sort((a, b) => a.type.localeCompare(b.type) || a.width - b.width)
}

function fileOf({ filename, width, height, mimeType }: Fields, serverUrl: string): Image['original'] {
  const name = textOf(filename)
  if (name === undefined) return undefined
  const src = mediaAddress(serverUrl, name)
  return { src, width: sizeOf(width), height: sizeOf(height), type: textOf(mimeType) }
}

function focalPointOf({ focalX, focalY }: Fields): Image['focalPoint'] {
  const isPercent = (value: unknown): value is number =>
    typeof value === 'number' && value >= 0 && value <= 100
  return isPercent(focalX) && isPercent(focalY) ? { x: focalX, y: focalY } : undefined
}

function sourcesOf(sizes: Image['sizes']): Image['sources'] {
  const types = [...new Set(sizes.map(({ type }) => type))]
  return types.map((type) => {
    const files = sizes.filter((size) => size.type === type)
    return { type, srcset: files.map(({ src, width }) => `${src} ${width}w`).join(', ') }
  })
}

function mediaAddress(serverUrl: string, filename: string): string {
  return `${serverUrl}/media/${encodeURIComponent(filename)}`
}

/** The widest picture of a preview, in pixels. */
const widestPreview = 1200

/** The largest WebP that fits a preview: every consumer reads it, and no phone loads more than it shows. */
export function previewOf(
  { sizes }: Image,
  maxWidth = widestPreview,
  maxHeight = Infinity,
): Image['sizes'][number] | undefined {
  return sizes.findLast(
    ({ type, width, height }) =>
      type === 'image/webp' &&
      width <= Math.min(maxWidth, widestPreview) &&
      height !== undefined &&
      height <= maxHeight,
  )
}

/** A file that everybody may read; `undefined` for internal ones. Its title falls back to the document's own language. */
export function presentDoc(relation: unknown, lang: string, context: PresentContext): Doc | undefined {
  const upload = relatedTo('documents', relation, context)
  if (upload?.visibility !== 'public') return undefined
  const filename = textOf(upload.filename)
  if (filename === undefined) return undefined
  const language = textOf(upload.language)
  const title = textOf(localise(upload.title, lang)) ?? textOf(localise(upload.title, language ?? lang))
  return {
    title: title ?? filename,
    url: `${context.serverUrl}/documents/${encodeURIComponent(filename)}`,
    language,
    kind: textOf(upload.kind),
    mimeType: textOf(upload.mimeType),
    filesize: sizeOf(upload.filesize),
  }
}
