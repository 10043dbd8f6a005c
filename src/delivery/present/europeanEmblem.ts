import { createHash } from 'node:crypto'
import type { Image } from './image.ts'

/** The height of the emblem; its width is one and a half times as much. */
const height = 360
const width = height * 1.5

/**
 * The emblem of the European Union, drawn by its public specification (Interinstitutional style guide, annex A1): twelve golden stars on
 * blue, evenly on a circle of a third of the height around the middle, as the hours on a clock; each star upright, its five points on a circle
 * of an eighteenth of the height. Blue is #003399, gold #FFCC00.
 */
export const europeanEmblem: string = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
  `<rect width="${width}" height="${height}" fill="#039"/><path fill="#fc0" d="`,
  ...Array.from({ length: 12 }, (_, hour) => star(hour)),
  '"/></svg>\n',
].join('')

/** A star as a path: five points and, by the lines that join each with the second next, five corners between them. */
function star(hour: number): string {
  const [x, y] = around([width / 2, height / 2], height / 3, hour / 12)
  const inner = (3 - Math.sqrt(5)) / 2
  const corners = Array.from({ length: 10 }, (_, corner) =>
    around([x, y], (height / 18) * (corner % 2 === 0 ? 1 : inner), corner / 10),
  )
  return `M${corners.map((point) => point.map((value) => value.toFixed(2)).join(' ')).join('L')}Z`
}

/** The point that lies on a circle after a part of a turn, clockwise from the top. */
function around([x, y]: readonly [number, number], radius: number, turn: number): [number, number] {
  return [x + radius * Math.sin(2 * Math.PI * turn), y - radius * Math.cos(2 * Math.PI * turn)]
}

/** Where the hub serves the emblem, among the pictures, which is where portals expect them; changes with what it looks like. */
export const emblemPath = `/media/european-union-${createHash('sha256').update(europeanEmblem).digest('hex').slice(0, 16)}.svg`

/** The emblem as a picture that stands beside its words, which say what it says. */
export function emblemImage(serverUrl: string): Image {
  const [src, type] = [serverUrl + emblemPath, 'image/svg+xml']
  return {
    alt: '',
    src,
    width,
    height,
    sizes: [{ src, width, height, type }],
    sources: [{ type, srcset: `${src} ${width}w` }],
  }
}
