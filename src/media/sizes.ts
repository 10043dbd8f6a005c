/** Widths in pixels that embeds and pages use; a picture that is narrower ends at its own width. */
export const variantWidths = [320, 640, 960, 1600] as const

/** The formats that readers get, the one that most browsers can show last. */
export const variantFormats = ['avif', 'webp'] as const

export type VariantFormat = (typeof variantFormats)[number]
export type VariantWidth = (typeof variantWidths)[number]

/** Under what name a variant stands in `sizes`: `w640` is WebP, `avif640` AVIF. */
export type SizeName = `w${VariantWidth}` | `avif${VariantWidth}`

/** A variant as it is stored beside its picture; all `null` where a picture is too narrow for it. */
export interface Size {
  filename: string | null
  filesize: number | null
  height: number | null
  mimeType: string | null
  width: number | null
}

export type Sizes = Partial<Record<SizeName, Size>>

const prefixes = { avif: 'avif', webp: 'w' } as const

export const sizeName = (format: VariantFormat, width: VariantWidth): SizeName =>
  `${prefixes[format]}${width}`

/** The names of all sizes of a format, by their width. */
export const sizeNames = (format: VariantFormat): SizeName[] =>
  variantWidths.map((width) => sizeName(format, width))

/** Which variants a picture of this width gets, and how wide each is: none is enlarged, none made twice. */
export function widthsFor(width: number): Map<VariantWidth, number> {
  const smaller = variantWidths.filter((each) => each < width)
  const last = variantWidths[smaller.length]
  return new Map([
    ...smaller.map((each): [VariantWidth, number] => [each, each]),
    ...(last === undefined ? [] : [[last, width] as [VariantWidth, number]]),
  ])
}

/** The names of the files of a picture or document: its own, and those of its variants. */
export function filesOf({ filename, sizes }: Readonly<Record<string, unknown>>): string[] {
  const stored = typeof sizes === 'object' && sizes !== null ? Object.values(sizes as Sizes) : []
  const names = [filename, ...stored.map((size) => size?.filename)]
  return [...new Set(names.filter((name) => typeof name === 'string' && name !== ''))] as string[]
}
