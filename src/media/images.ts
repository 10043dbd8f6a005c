import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { processWide } from '../database/transactions/processWide.ts'
import { FifoLock } from '../database/transactions/fifoLock.ts'
import {
  type Size,
  type SizeName,
  sizeName,
  type Sizes,
  type VariantFormat,
  variantWidths,
  widthsFor,
} from './sizes.ts'

// One thread for one picture at a time: an upload must not take the requests' processors.
sharp.concurrency(1)
const turns = processWide('images', () => new FifoLock())

/** The most pixels an image may have: a decompression bomb is refused before it is decoded. */
export const maxPixels = 60_000_000

/** The bounds of what is kept of a picture: twice the widest column of a page, and as high as WebP can be. */
const kept = { width: 2560, height: 16_000 } as const

/** AVIF beyond effort 2 takes twice the time for some percent of the bytes. */
const encoders = {
  webp: (image: Sharp) => image.webp({ quality: 80 }),
  avif: (image: Sharp) => image.avif({ quality: 50, effort: 2 }),
} as const

/** A part of a picture: its place in percent, its size in pixels, as the admin names it. */
export interface Crop {
  x: number
  y: number
  width: number
  height: number
}

/** An encoded picture. */
export interface Encoded {
  data: Buffer
  width: number
  height: number
}

/** A variant with its bytes. */
export interface Variant extends Size {
  filename: string
  data: Buffer
}

/** Returns the picture that is kept of an upload: upright, cropped, at most 2560 pixels wide, without metadata, in WebP. */
export async function keptPicture(source: Buffer, crop?: Crop): Promise<Encoded> {
  const upright = () => sharp(source, { limitInputPixels: maxPixels }).autoOrient()
  const part = crop && within(crop, (await sharp(source).metadata()).autoOrient)
  return encoded(() =>
    (part ? upright().extract(part) : upright())
      .resize({ ...kept, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 }),
  )
}

/** The crop in whole pixels, at least one and none of them outside of the picture. */
function within(crop: Crop, picture: { width: number; height: number }) {
  const bounded = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most)
  const left = bounded((crop.x / 100) * picture.width, picture.width - 1)
  const top = bounded((crop.y / 100) * picture.height, picture.height - 1)
  return {
    left,
    top,
    width: Math.max(1, bounded(crop.width, picture.width - left)),
    height: Math.max(1, bounded(crop.height, picture.height - top)),
  }
}

/** The variants of a kept picture in one format, by the names of their sizes. */
export async function variantsOf(
  picture: Encoded,
  format: VariantFormat,
  filename: string,
): Promise<Map<SizeName, Variant>> {
  const { name } = path.parse(filename)
  const variants = new Map<SizeName, Variant>()
  for (const [slot, width] of widthsFor(picture.width)) {
    const { data, ...size } = await encoded(() => encoders[format](sharp(picture.data).resize({ width })))
    variants.set(sizeName(format, slot), {
      ...size,
      filename: `${name}-${size.width}x${size.height}.${format}`,
      filesize: data.length,
      mimeType: `image/${format}`,
      data,
    })
  }
  return variants
}

/** Returns what is stored about all sizes of a format; those that the picture is too narrow for are empty. */
export function sizesOf(format: VariantFormat, variants: ReadonlyMap<SizeName, Variant>): Sizes {
  return Object.fromEntries(
    variantWidths.map((width) => {
      const name = sizeName(format, width)
      const { filename, filesize, mimeType, width: wide, height } = variants.get(name) ?? none
      return [name, { filename, filesize, mimeType, width: wide, height }]
    }),
  )
}

const none: Size = { filename: null, filesize: null, height: null, mimeType: null, width: null }

async function encoded(work: () => Sharp): Promise<Encoded> {
  const leave = await turns.enter()
  try {
    const { data, info } = await work().toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } finally {
    leave()
  }
}
