import { dome, house, street, tower, townColours } from './buildings.ts'
import { circle, drawing, line, palette, path, polygon, rect, ridge, sun, swell } from './shapes.ts'

const { night, sea, teal, mint, cream, sand, gold, clay, brick, rose, sky, slate } = palette

/** Two sailing boats, a mole with a lighthouse, the town on its hill behind. */
export function harbour(): string {
  const boat = (x: number, y: number, size: number, sail: string) =>
    path(`M${x - size} ${y} h${size * 2} l${-size * 0.4} ${size * 0.4} h${-size * 1.2} Z`, night) +
    polygon(
      [
        [x - 4, y - 12],
        [x - 4, y - size * 1.9],
        [x - size * 0.95, y - 12],
      ],
      cream,
    ) +
    polygon(
      [
        [x + 8, y - 12],
        [x + 8, y - size * 1.6],
        [x + size * 0.8, y - 12],
      ],
      sail,
    )
  return drawing(
    '#f7c98b',
    '#fbe9cc',
    sun(1180, 300, 90, gold),
    ridge([470, 400, 330, 380, 460, 520, 540], '#8fb3a8'),
    ridge([540, 470, 440, 480, 540, 560, 570], '#5f958f'),
    street([60, 640], 590, [50, 120], townColours, 7),
    street([640, 900], 590, [40, 80], townColours, 12),
    rect(0, 580, 1600, 320, sea),
    swell(630, 880, sky, 3),
    path('M1000 600 H1600 V640 H1040 Z', slate),
    rect(1130, 400, 46, 200, cream) + rect(1130, 450, 46, 34, clay) + rect(1130, 530, 46, 34, clay),
    rect(1120, 384, 66, 16, night) +
      rect(1136, 350, 34, 34, gold) +
      polygon(
        [
          [1126, 350],
          [1180, 350],
          [1153, 320],
        ],
        brick,
      ),
    boat(420, 740, 90, clay),
    boat(860, 690, 60, gold),
  )
}

/** Four houses on four shores, each with its own roof, joined by arcs over the sea. */
export function fourTowns(): string {
  const arc = (from: number, to: number) =>
    line(`M${from} 430 Q${(from + to) / 2} 210 ${to} 430`, gold, 7, 0.9)
  const island = (x: number, width: number) => path(`M${x - width} 640 Q${x} 560 ${x + width} 640 Z`, teal)
  return drawing(
    '#dceff0',
    '#f8efdb',
    sun(800, 210, 70, gold),
    ridge([560, 520, 540, 500, 540, 510, 560], mint, 0.8),
    rect(0, 620, 1600, 280, sea),
    swell(660, 880, sky, 21),
    [220, 610, 1000, 1390].map((x) => island(x, 190)).join(''),
    arc(220, 610) + arc(610, 1000) + arc(1000, 1390),
    house({ x: 145, base: 610, width: 150, height: 130, wall: cream, roof: clay, glass: slate }),
    tower(570, 610, [80, 150], rose, brick, night) + rect(650, 520, 70, 90, sand),
    dome(1000, 610, 78, cream, teal),
    [1320, 1356, 1392, 1428].map((x) => rect(x, 490, 16, 120, cream)).join('') +
      rect(1306, 606, 152, 12, cream) +
      rect(1306, 478, 152, 14, cream) +
      polygon(
        [
          [1300, 478],
          [1464, 478],
          [1382, 424],
        ],
        clay,
      ),
    [220, 610, 1000, 1390].map((x) => circle(x, 430, 15, gold)).join(''),
  )
}

/** A town that climbs a hill up to its palace. */
export function hillTown(): string {
  return drawing(
    '#f9d9a8',
    '#fdf3df',
    sun(330, 240, 80, gold),
    ridge([600, 560, 500, 540, 600, 560, 590], '#b7c9a1'),
    path('M240 760 Q520 420 820 380 Q1120 420 1400 760 Z', '#8fae83'),
    street([640, 1000], 430, [50, 80], townColours, 31),
    rect(700, 270, 240, 130, '#c9825f') + rect(690, 256, 260, 18, brick),
    [716, 772, 828, 884].map((x) => path(`M${x} 400 v-56 a20 20 0 0 1 40 0 v56 Z`, night)).join(''),
    street([520, 1120], 540, [50, 100], townColours, 32),
    street([400, 1240], 650, [50, 110], townColours, 33),
    ridge([700, 690, 720, 690, 720, 690, 700], '#7c9f76'),
    ridge([790, 760, 800, 770, 800, 760, 790], '#5f8763'),
    [120, 200, 1380, 1460, 1530]
      .map((x, index) =>
        path(`M${x} 800 q-30 -90 0 -${170 + index * 8} q30 80 0 ${170 + index * 8} Z`, '#3f6b54'),
      )
      .join(''),
  )
}

/** A brick tower with a pattern of glazed tiles over an arched gate. */
export function brickTower(): string {
  const diamonds: string[] = []
  for (let row = 0; row < 6; row++) {
    for (let column = 0; column < 5; column++) {
      const x = 712 + column * 44
      const y = 240 + row * 44
      const fill = (row + column) % 2 ? teal : cream
      diamonds.push(
        polygon(
          [
            [x, y - 18],
            [x + 18, y],
            [x, y + 18],
            [x - 18, y],
          ],
          fill,
        ),
      )
    }
  }
  return drawing(
    '#8fc3cf',
    '#fdeccb',
    sun(1240, 220, 76, gold),
    ridge([620, 560, 590, 540, 600, 570, 620], '#d9b98b'),
    ridge([680, 660, 690, 650, 680, 660, 690], '#c99d6c'),
    street([80, 640], 800, [90, 210], townColours, 41),
    street([970, 1540], 800, [90, 210], townColours, 42),
    rect(660, 190, 280, 610, brick),
    [680, 730, 780, 830, 880].map((x) => rect(x, 150, 40, 42, brick)).join(''),
    rect(648, 490, 304, 18, sand) + rect(648, 190, 304, 16, sand),
    diamonds.join(''),
    [700, 790, 880]
      .map((x) => path(`M${x} 600 v-50 a18 18 0 0 1 36 0 v50 Z`, night))
      .join('')
      .replaceAll('M880', 'M864'),
    path('M730 800 V700 a70 70 0 0 1 140 0 V800 Z', night),
    rect(0, 796, 1600, 104, '#b98557'),
  )
}

/** Standing and fallen columns among olive trees. */
export function columns(): string {
  const column = (x: number, height: number, capital: boolean) =>
    rect(x, 720 - height, 64, height, cream) +
    [14, 30, 46].map((dx) => rect(x + dx, 720 - height, 5, height, sand)).join('') +
    rect(x - 10, 708, 84, 16, sand) +
    (capital ? rect(x - 12, 704 - height, 88, 18, cream) + rect(x - 4, 722 - height, 72, 10, sand) : '')
  const olive = (x: number, y: number, size: number) =>
    line(`M${x} ${y} q-10 ${-size * 0.6} 6 ${-size}`, '#6b5b45', size * 0.12) +
    circle(x + 6, y - size * 1.2, size * 0.5, '#6f8f63') +
    circle(x - size * 0.4, y - size, size * 0.38, '#7fa071') +
    circle(x + size * 0.45, y - size * 0.95, size * 0.36, '#5f8258')
  return drawing(
    '#a9d3e0',
    '#fbeed3',
    sun(420, 210, 74, gold),
    ridge([520, 440, 400, 470, 420, 480, 520], '#a8c09b'),
    ridge([620, 560, 600, 560, 610, 570, 620], '#86a97e'),
    rect(0, 710, 1600, 190, '#dcc795'),
    rect(560, 718, 620, 22, sand) + rect(530, 738, 680, 24, cream),
    column(600, 380, true) + column(740, 380, true) + column(880, 380, true),
    rect(570, 290, 420, 34, cream) + rect(570, 282, 420, 12, sand),
    column(1020, 240, false) + column(1120, 120, false),
    rect(1240, 770, 150, 58, cream, 8) +
      circle(1240, 799, 29, sand) +
      rect(1420, 800, 70, 48, cream, 8) +
      circle(1420, 824, 24, sand),
    olive(240, 780, 150) + olive(1440, 720, 110) + olive(70, 740, 110),
  )
}
