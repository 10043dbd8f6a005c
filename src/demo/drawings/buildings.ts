import { circle, palette, path, polygon, randomRow, rect } from './shapes.ts'

/** Walls and roofs of a southern town. */
export const townColours = {
  walls: [palette.cream, palette.sand, '#f6e7cb', palette.rose],
  roofs: [palette.clay, palette.brick, '#c4553a'],
  glass: palette.slate,
}

/** Windows in rows and columns on a wall. */
export function windows(
  x: number,
  y: number,
  columns: number,
  rows: number,
  [width, height, gap]: [number, number, number],
  fill: string,
): string {
  const panes: string[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      panes.push(rect(x + column * (width + gap), y + row * (height + gap), width, height, fill, width / 4))
    }
  }
  return panes.join('')
}

export interface House {
  x: number
  /** The height on which it stands. */
  base: number
  width: number
  height: number
  wall: string
  roof: string
  glass: string
}

/** A house with a gable roof and as many windows as there is room for. */
export function house({ x, base, width, height, wall, roof, glass }: House): string {
  const top = base - height
  const eaves = width * 0.08
  const columns = Math.max(1, Math.floor((width - 24) / 46))
  const rows = Math.max(1, Math.floor((height - 30) / 62))
  const inset = (width - columns * 24 - (columns - 1) * 22) / 2
  return (
    rect(x, top, width, height, wall) +
    polygon(
      [
        [x - eaves, top],
        [x + width + eaves, top],
        [x + width / 2, top - width * 0.42],
      ],
      roof,
    ) +
    windows(x + inset, top + 26, columns, rows, [24, 36, 22], glass)
  )
}

/** A row of houses side by side between two edges, each a little different, always the same for the same seed. */
export function street(
  [from, to]: [number, number],
  base: number,
  [low, high]: [number, number],
  colours: { walls: string[]; roofs: string[]; glass: string },
  seed: number,
): string {
  const random = randomRow(seed)
  const pick = (from: string[]) => from[Math.floor(random() * from.length)] ?? colours.glass
  const houses: string[] = []
  for (let x = from; x < to - 60;) {
    const width = Math.min(90 + random() * 80, to - x)
    const height = low + random() * (high - low)
    houses.push(
      house({
        x,
        base,
        width,
        height,
        wall: pick(colours.walls),
        roof: pick(colours.roofs),
        glass: colours.glass,
      }),
    )
    x += width
  }
  return houses.join('')
}

/** A square tower with a pyramid on it and round-headed openings. */
export function tower(
  x: number,
  base: number,
  [width, height]: [number, number],
  wall: string,
  roof: string,
  dark: string,
): string {
  const top = base - height
  const opening = (y: number) =>
    path(
      `M${x + width * 0.3} ${y + 70} V${y + 24} a${width * 0.2} ${width * 0.2} 0 0 1 ${width * 0.4} 0 V${y + 70} Z`,
      dark,
    )
  return (
    rect(x, top, width, height, wall) +
    rect(x - 10, top - 14, width + 20, 18, roof) +
    polygon(
      [
        [x - 10, top - 14],
        [x + width + 10, top - 14],
        [x + width / 2, top - width * 0.9],
      ],
      roof,
    ) +
    opening(top + 30)
  )
}

/** A domed roof on a drum. */
export function dome(x: number, base: number, radius: number, wall: string, roof: string): string {
  return (
    rect(x - radius, base - radius * 0.6, radius * 2, radius * 0.6, wall) +
    path(`M${x - radius} ${base - radius * 0.6} a${radius} ${radius} 0 0 1 ${radius * 2} 0 Z`, roof) +
    rect(x - 4, base - radius * 1.9, 8, radius * 0.4, roof) +
    circle(x, base - radius * 1.9, 9, roof)
  )
}
