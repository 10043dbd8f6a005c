/** The canvas in pixels. Every drawing is an SVG of this size, without text. */
export const canvas = { width: 1600, height: 900 } as const

/** The colours of the demo's drawings. */
export const palette = {
  night: '#12304a',
  sea: '#1f5f7a',
  teal: '#2f8a8a',
  mint: '#a9d5c5',
  cream: '#fbf3e0',
  sand: '#efd9b0',
  gold: '#f2b84b',
  clay: '#d9683c',
  brick: '#a8432f',
  rose: '#e9a48c',
  sky: '#cfe6ea',
  slate: '#4a6378',
} as const

/** A number generator that always gives the same row for the same seed (mulberry32), each in [0, 1). */
export function randomRow(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole drawing: a background that runs from `top` to `bottom`, and the shapes on it. */
export function drawing(top: string, bottom: string, ...shapes: string[]): string {
  const { width, height } = canvas
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs><linearGradient id="background" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#background)"/>
${shapes.join('\n')}
</svg>`
}

export function rect(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`
}

export function circle(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" opacity="${opacity}"/>`
}

export function path(d: string, fill: string, opacity = 1): string {
  return `<path d="${d}" fill="${fill}" opacity="${opacity}"/>`
}

export function line(d: string, stroke: string, width: number, opacity = 1): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`
}

export function polygon(points: [number, number][], fill: string, opacity = 1): string {
  return `<polygon points="${points.map(([x, y]) => `${x},${y}`).join(' ')}" fill="${fill}" opacity="${opacity}"/>`
}

/** A sun with a faint halo. */
export function sun(x: number, y: number, radius: number, fill: string): string {
  return (
    circle(x, y, radius * 1.9, fill, 0.18) +
    circle(x, y, radius * 1.4, fill, 0.28) +
    circle(x, y, radius, fill)
  )
}

/** A ridge through evenly spaced heights, smooth, filled down to the lower edge. */
export function ridge(heights: number[], fill: string, opacity = 1): string {
  const step = canvas.width / (heights.length - 1)
  const [first = 0, ...rest] = heights
  const curve = rest.map((y, index) => {
    const before = heights[index] ?? y
    const x = index * step
    return `C${x + step / 2} ${before} ${x + step / 2} ${y} ${x + step} ${y}`
  })
  return path(
    `M0 ${first} ${curve.join(' ')} L${canvas.width} ${canvas.height} L0 ${canvas.height} Z`,
    fill,
    opacity,
  )
}

/** Lines of swell on water between two heights. */
export function swell(top: number, bottom: number, stroke: string, seed: number): string {
  const random = randomRow(seed)
  const strokes: string[] = []
  for (let y = top; y < bottom; y += 34) {
    for (let x = random() * 160; x < canvas.width; x += 190 + random() * 190) {
      strokes.push(`M${x} ${y} q22 -12 44 0 q22 12 44 0`)
    }
  }
  return line(strokes.join(' '), stroke, 5, 0.45)
}

/** A person seen from the front, standing on `y`; `size` is the height in pixels. */
export function person(x: number, y: number, size: number, coat: string, skin: string): string {
  const head = size * 0.16
  const shoulder = size * 0.24
  const body = `M${x - shoulder} ${y} V${y - size * 0.42} Q${x - shoulder} ${y - size * 0.64} ${x} ${y - size * 0.64} Q${x + shoulder} ${y - size * 0.64} ${x + shoulder} ${y - size * 0.42} V${y} Z`
  return path(body, coat) + circle(x, y - size * 0.82, head, skin)
}
