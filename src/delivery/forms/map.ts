import { clipped, frameOf, height, width } from '../map/frame.ts'
import { coasts, type Point } from '../map/land.ts'
import { html } from '../pages/html.ts'
import type { List } from './form.ts'
import { placeOf } from './geojson.ts'

/** The radius of a dot: its number can be read at 320 pixels. */
const radius = 9

/** Colours that stand out on light and on dark pages alike: the map is a picture, and does not know which it is on. */
const colours = { land: '#8b96a1', dot: '#8a1c2b', ring: '#ffffff' } as const

/**
 * A list as a map (SVG): land, and a numbered dot where each item is. The number is the item's place in the list, which stands beside the
 * picture; an item whose place is not known has none.
 */
export function writeMap({ envelope: { answer }, title }: List): string {
  const places = answer.items.flatMap((item, index) => {
    const at = placeOf(item)
    return at ? [{ number: index + 1, at }] : []
  })
  const put = frameOf(places.length > 0 ? places.map(({ at }) => at) : [[15, 45]])
  const dots = apart(places.map(({ number, at }) => ({ number, at: put(at) })))
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
    <title>${title}</title>
    <path fill="${colours.land}" fill-opacity="0.55" d="${landWithin(put)}" />
    <g font-family="system-ui, sans-serif" font-size="11" font-weight="700" text-anchor="middle">
      ${dots.map(
        ({ number, at: [x, y] }) =>
          html`<circle
              cx="${rounded(x)}"
              cy="${rounded(y)}"
              r="${radius}"
              fill="${colours.dot}"
              stroke="${colours.ring}"
              stroke-width="1.5"
            /><text x="${rounded(x)}" y="${rounded(y + 4)}" fill="${colours.ring}">${number}</text>`,
      )}
    </g>
  </svg>`.markup
}

const rounded = (value: number): string => value.toFixed(1)

function landWithin(put: (place: Point) => Point): string {
  return coasts()
    .map((ring) => clipped(ring.map(put)))
    .filter((ring) => ring.length > 2)
    .map((ring) => `M${ring.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}Z`)
    .join('')
}

interface Dot {
  number: number
  at: Point
}

/** Dots that would cover each other stand side by side, around where they belong. */
function apart(dots: readonly Dot[]): Dot[] {
  const placed: Dot[] = []
  for (const { number, at } of dots) {
    const around = Array.from({ length: 40 }, (_, step): Point => {
      const distance = Math.ceil(step / 8) * radius * 1.1
      return [
        at[0] + distance * Math.cos((step * Math.PI) / 4),
        at[1] + distance * Math.sin((step * Math.PI) / 4),
      ]
    })
    const isFree = ([x, y]: Point) =>
      placed.every((other) => Math.hypot(other.at[0] - x, other.at[1] - y) >= radius * 1.9)
    placed.push({ number, at: around.find(isFree) ?? at })
  }
  return placed
}
