import { describe, expect, it } from '@jest/globals'
import { clipped, frameOf, height, width } from '../../../../src/delivery/map/frame.ts'
import { coasts, type Point } from '../../../../src/delivery/map/land.ts'

const towns: Point[] = [
  [19.44, 41.32],
  [-1.11, 40.34],
  [24.11, 56.95],
]

describe('a map', () => {
  it('holds all places, with room around them', () => {
    for (const places of [towns, towns.slice(0, 1), [[179, -70]] as Point[]]) {
      const put = frameOf(places)
      for (const [x, y] of places.map(put)) {
        expect(Math.abs(x - width / 2)).toBeLessThan(width * 0.36)
        expect(Math.abs(y - height / 2)).toBeLessThan(height * 0.36)
      }
    }
  })

  it('shows land within it alone, and no less than is there', () => {
    const put = frameOf(towns)
    const rings = coasts().map((ring) => clipped(ring.map(put)))
    const points = rings.flat()
    expect(points.length).toBeGreaterThan(200)
    expect(points.filter(([x, y]) => x < -5 || x > width + 5 || y < -5 || y > height + 5)).toEqual([])
    // Rome is on land, the middle of the Adriatic is not.
    const isOnLand = (place: Point) => rings.filter((ring) => isWithin(put(place), ring)).length % 2 === 1
    expect([isOnLand([12.5, 42.2]), isOnLand([16, 42.9])]).toEqual([true, false])
  })
})

/** Counts the edges that a ray crosses. */
function isWithin([x, y]: Point, ring: readonly Point[]): boolean {
  return ring.reduce((inside, [x1, y1], index) => {
    const [x0, y0] = ring.at(index - 1) as Point
    return y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) ? !inside : inside
  }, false)
}
