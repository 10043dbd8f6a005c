import { expect, it } from '@jest/globals'
import { emblemImage, emblemPath, europeanEmblem } from '../../../../src/delivery/present/europeanEmblem.ts'
import { xmlDocument } from '../../../markup.mjs'

type Point = readonly [x: number, y: number]

const distance = ([x, y]: Point, [a, b]: Point) => Math.hypot(x - a, y - b)

const svg = xmlDocument(europeanEmblem).documentElement
const [width, height] = ['width', 'height'].map((name) => Number(svg.getAttribute(name))) as [number, number]
const middle: Point = [width / 2, height / 2]
const stars: Point[][] = (svg.querySelector('path')?.getAttribute('d') ?? '')
  .split('Z')
  .filter(Boolean)
  .map((star) =>
    star
      .slice(1)
      .split('L')
      .map((point) => point.split(' ').map(Number) as unknown as Point),
  )

it('is half as wide again as high, blue, with twelve golden stars', () => {
  expect(width / height).toBe(1.5)
  expect(svg.querySelector('rect')?.getAttribute('fill')).toBe('#039')
  expect(svg.querySelector('path')?.getAttribute('fill')).toBe('#fc0')
  expect(stars).toHaveLength(12)
})

it('has its stars as the hours of a clock, a third of the height around the middle, upright, of an eighteenth', () => {
  stars.forEach((star, hour) => {
    const tips = star.filter((_, corner) => corner % 2 === 0)
    const centre: Point = [0, 1].map(
      (axis) => tips.reduce((sum, tip) => sum + (tip[axis] ?? 0), 0) / 5,
    ) as never
    expect(distance(centre, middle)).toBeCloseTo(height / 3, 1)
    for (const tip of tips) expect(distance(tip, centre)).toBeCloseTo(height / 18, 1)
    const angle = (Math.atan2(centre[0] - middle[0], middle[1] - centre[1]) * 6) / Math.PI
    expect(((angle + 12.01) % 12) - 0.01).toBeCloseTo(hour, 1)
    // One tip straight up.
    expect(tips[0]?.[0]).toBeCloseTo(centre[0], 1)
    expect(tips[0]?.[1]).toBeLessThan(centre[1])
  })
})

it('has corners where the lines between every second tip cross', () => {
  for (const star of stars) {
    const [tip = [0, 0], corner = [0, 0], , , next = [0, 0]] = star
    const across = (corner[0] - tip[0]) * (next[1] - tip[1]) - (corner[1] - tip[1]) * (next[0] - tip[0])
    expect(Math.abs(across)).toBeLessThan(1)
  }
})

it('is a picture of the hub, of the size that it says', () => {
  expect(emblemImage('https://hub.example')).toMatchObject({
    src: `https://hub.example${emblemPath}`,
    width,
    height,
  })
})
