import type { Point } from './land.ts'

/** The size of a map in its own units: as small as it is ever shown, so that its numbers can be read. */
export const width = 320
export const height = 240

/** The least that a map shows, in degrees of latitude: a single town with the country around it. */
const least = 8

/** So much room is left beyond the outermost places, of what is shown. */
const margin = 0.16

/** Puts longitude and latitude on a map that holds all of these places; lengths are true at its middle. */
export function frameOf(places: readonly Point[]): (place: Point) => Point {
  const latitudes = places.map(([, latitude]) => latitude)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const middle = (south + north) / 2
  const narrowing = Math.max(0.2, Math.cos((middle * Math.PI) / 180))
  const easts = places.map(([longitude]) => longitude * narrowing)
  const [west, east] = [Math.min(...easts), Math.max(...easts)]
  const span = Math.max(
    least,
    (north - south) / (1 - 2 * margin),
    ((east - west) / (1 - 2 * margin)) * (height / width),
  )
  const scale = height / span
  const centre = (west + east) / 2
  return ([longitude, latitude]) => [
    width / 2 + (longitude * narrowing - centre) * scale,
    height / 2 - (latitude - middle) * scale,
  ]
}

/** A ring without what lies outside the map (Sutherland and Hodgman); empty where all of it does. */
export function clipped(ring: readonly Point[]): readonly Point[] {
  return edges.reduce<readonly Point[]>(
    (points, { isInside, crossing }) =>
      points.flatMap((point, index) => {
        const before = points.at(index - 1) as Point
        const [was, is] = [isInside(before), isInside(point)]
        return [...(was === is ? [] : [crossing(before, point)]), ...(is ? [point] : [])]
      }),
    ring,
  )
}

interface Edge {
  isInside: (point: Point) => boolean
  crossing: (one: Point, other: Point) => Point
}

/** A little beyond the map, so that no edge is seen. */
const beyond = 4

const edges: readonly Edge[] = [
  edge(0, (x) => x >= -beyond, -beyond),
  edge(0, (x) => x <= width + beyond, width + beyond),
  edge(1, (y) => y >= -beyond, -beyond),
  edge(1, (y) => y <= height + beyond, height + beyond),
]

function edge(axis: 0 | 1, isInside: (value: number) => boolean, at: number): Edge {
  return {
    isInside: (point) => isInside(point[axis]),
    crossing: (one, other) => {
      const part = (at - one[axis]) / (other[axis] - one[axis])
      return [one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])]
    },
  }
}
