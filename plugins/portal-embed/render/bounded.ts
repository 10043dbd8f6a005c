import type { Attributes } from './tree.ts'

/** No browser without a style sheet draws a picture wider (CSS pixels). */
const widest = 640

/** Attributes of a picture as they stand in HTML: it keeps its ratio, and has a size that a page whose sheet is missing can bear. */
export function bounded({ width, height, sizes, ...attributes }: Attributes): Attributes {
  const scale = typeof width === 'number' && width > widest ? widest / width : 1
  return {
    ...attributes,
    // Who does not know "auto" takes what stands behind it.
    sizes: sizes && `${sizes}, (min-width: 40em) 20em, 100vw`,
    width: typeof width === 'number' ? Math.round(width * scale) : width,
    height: typeof height === 'number' ? Math.round(height * scale) : height,
  }
}
