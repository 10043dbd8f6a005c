import { street } from './buildings.ts'
import { circle, drawing, line, palette, path, polygon, randomRow, rect } from './shapes.ts'

const { night, sea, teal, mint, cream, sand, gold, clay, brick, rose, sky, slate } = palette

const accents = [gold, clay, mint, cream, rose]
const accent = (index: number) => accents[index % accents.length] ?? gold

/** Many places, large and small, joined by threads. */
export function networkOfPlaces(): string {
  const random = randomRow(26)
  const nodes = Array.from({ length: 46 }, (_, index) => ({
    x: 90 + ((index * 197) % 1430) + random() * 40,
    y: 90 + random() * 720,
    r: index % 7 === 0 ? 30 : 8 + random() * 12,
  }))
  const threads = nodes.flatMap((a, index) =>
    nodes
      .slice(index + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 215)
      .map((b) => `M${a.x} ${a.y} L${b.x} ${b.y}`),
  )
  return drawing(
    '#10304a',
    '#1e6072',
    circle(420, 300, 340, teal, 0.22) + circle(1180, 600, 380, teal, 0.22),
    line(threads.join(' '), sky, 3, 0.45),
    nodes
      .map(({ x, y, r }, index) => circle(x, y, r * 1.7, accent(index), 0.2) + circle(x, y, r, accent(index)))
      .join(''),
  )
}

/** A row of small cities under glass bells, as trials before the real thing. */
export function pilotCities(): string {
  const colours = { walls: [cream, sand, rose], roofs: [clay, brick, teal], glass: slate }
  const bell = (x: number, seed: number) =>
    street([x - 120, x + 120], 610, [70, 170], colours, seed) +
    path(`M${x - 170} 620 V400 a170 190 0 0 1 340 0 V620 Z`, '#ffffff', 0.22) +
    line(`M${x - 170} 620 V400 a170 190 0 0 1 340 0 V620 Z`, cream, 7, 0.9) +
    line(`M${x - 128} 420 a130 140 0 0 1 60 -110`, '#ffffff', 10, 0.7) +
    circle(x, 192, 18, cream) +
    rect(x - 196, 616, 392, 28, brick, 12) +
    rect(x - 170, 644, 340, 22, clay, 10)
  return drawing(
    '#86c3c4',
    '#e5f0e3',
    circle(800, 380, 520, cream, 0.3),
    bell(300, 91) + bell(800, 92) + bell(1300, 94),
    rect(0, 664, 1600, 236, sand) + rect(0, 664, 1600, 14, '#d8bd8a'),
    line('M480 770 h230 l-34 -26 m34 26 l-34 26 M980 770 h230 l-34 -26 m34 26 l-34 26', clay, 12),
  )
}

/** Shelves of books under an arch, a ladder leaning on them. */
export function library(): string {
  const random = randomRow(77)
  const shelf = (y: number) => {
    const books: string[] = []
    for (let x = 210; x < 1372;) {
      const width = 22 + random() * 30
      const height = 92 + random() * 52
      const fill = [clay, gold, teal, cream, brick, mint, slate, rose][Math.floor(random() * 8)] ?? gold
      if (random() > 0.07) {
        books.push(
          rect(x, y - height, width - 3, height, fill, 3) +
            rect(x + 5, y - height + 16, width - 13, 6, night),
        )
      }
      x += width
    }
    return books.join('') + rect(190, y, 1220, 18, sand)
  }
  return drawing(
    '#203f55',
    '#2f5b6b',
    path('M150 900 V330 Q150 30 800 30 Q1450 30 1450 330 V900 Z', '#173247'),
    line('M150 900 V330 Q150 30 800 30 Q1450 30 1450 330 V900', gold, 14),
    [300, 470, 640, 810].map(shelf).join(''),
    line('M1080 860 L1190 210 M1170 860 L1280 210', brick, 16),
    line(
      'M1094 780 h92 M1108 700 h92 M1122 618 h92 M1136 536 h92 M1150 452 h92 M1164 370 h92 M1178 288 h92',
      brick,
      12,
    ),
    rect(0, 850, 1600, 50, '#122636'),
  )
}

/** A mosaic of triangles and quarter circles in many colours. */
export function mosaic(): string {
  const random = randomRow(5)
  const colours = [teal, clay, gold, sea, cream, rose, mint, brick, night, sand]
  const colour = () => colours[Math.floor(random() * colours.length)] ?? teal
  const tiles: string[] = []
  for (let y = 0; y < 900; y += 150) {
    for (let x = 0; x < 1600; x += 160) {
      tiles.push(rect(x, y, 160, 150, colour()))
      const kind = Math.floor(random() * 4)
      if (kind === 0) tiles.push(path(`M${x} ${y} h160 a160 150 0 0 1 -160 150 Z`, colour()))
      if (kind === 1) tiles.push(path(`M${x + 160} ${y + 150} h-160 a160 150 0 0 1 160 -150 Z`, colour()))
      if (kind === 2)
        tiles.push(
          polygon(
            [
              [x, y],
              [x + 160, y],
              [x, y + 150],
            ],
            colour(),
          ),
        )
      if (kind === 3) tiles.push(circle(x + 80, y + 75, 58, colour()) + circle(x + 80, y + 75, 28, colour()))
    }
  }
  return drawing(cream, cream, tiles.join(''))
}

/** Two printed sheets with pictures and lines, fanned out on a desk. */
export function bulletin(): string {
  const lines = (x: number, y: number, widths: number[]) =>
    widths.map((width, index) => rect(x, y + index * 30, width, 12, '#b8c4cc', 6)).join('')
  const sheet = (turn: number, x: number, band: string) =>
    `<g transform="translate(${x} 470) rotate(${turn})">${rect(-250, -330, 520, 700, night, 10).replace('/>', ' opacity="0.18"/>')}${rect(-260, -345, 520, 690, '#fffdf6', 8)}${rect(-260, -345, 520, 110, band, 8)}${rect(-225, -305, 230, 30, cream, 8)}${rect(-225, -205, 450, 190, sky)}${path('M-225 -15 V-75 Q-120 -160 0 -80 T225 -90 V-15 Z', teal)}${circle(120, -150, 30, gold)}${lines(-225, 20, [210, 190, 205, 160, 200, 180, 120])}${lines(15, 20, [210, 200, 170, 205, 190, 205, 150])}</g>`
  return drawing(
    '#d9b98c',
    '#c79f6c',
    line('M0 200 H1600 M0 430 H1600 M0 660 H1600', '#b98f5c', 5, 0.6),
    sheet(-9, 560, clay),
    sheet(7, 1000, sea),
    `<g transform="translate(1370 660) rotate(28)">${rect(-16, -200, 32, 340, night, 10)}${polygon(
      [
        [-16, 140],
        [16, 140],
        [0, 190],
      ],
      gold,
    )}${rect(-16, -150, 32, 26, gold)}</g>`,
    `<ellipse cx="170" cy="690" rx="92" ry="92" fill="${cream}"/><ellipse cx="170" cy="690" rx="66" ry="66" fill="#6b4630"/>`,
    line('M262 690 q46 0 46 -34 q0 -30 -50 -26', cream, 18),
  )
}
