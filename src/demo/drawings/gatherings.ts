import { street } from './buildings.ts'
import {
  circle,
  drawing,
  line,
  palette,
  path,
  person,
  polygon,
  randomRow,
  rect,
  ridge,
  sun,
} from './shapes.ts'

const { night, sea, teal, mint, cream, sand, gold, clay, brick, rose, sky, slate } = palette

const coats = [teal, clay, gold, sea, brick, slate, rose, '#6f8f63']
const skins = ['#f0c9a4', '#d79f74', '#a8704a', '#7a4c32', '#e6b48a']

const cycle = (from: string[], index: number) => from[index % from.length] ?? night

/** A row of people on one height. */
function crowd([from, to]: [number, number], y: number, size: number, count: number, seed: number): string {
  const random = randomRow(seed)
  const step = (to - from) / Math.max(1, count - 1)
  return Array.from({ length: count }, (_, index) => {
    const height = size * (0.9 + random() * 0.2)
    return person(
      from + index * step,
      y,
      height,
      cycle(coats, index + seed),
      cycle(skins, Math.floor(random() * 9)),
    )
  }).join('')
}

/** People gathered on a terrace by the sea, bunting above. */
export function publicMeeting(): string {
  const flags = Array.from({ length: 15 }, (_, index) => {
    const x = 130 + index * 96
    const y = 168 + Math.sin((index / 14) * Math.PI) * 62
    return polygon(
      [
        [x - 26, y],
        [x + 26, y],
        [x, y + 54],
      ],
      cycle([clay, cream, teal, gold], index),
    )
  })
  return drawing(
    '#7fc0cb',
    '#fbeccd',
    sun(1220, 330, 84, gold),
    rect(0, 470, 1600, 150, sea),
    line('M120 520 h120 M420 560 h160 M760 510 h110 M1040 556 h170 M1360 516 h120', sky, 6, 0.6),
    line('M90 160 Q800 300 1510 160', cream, 6),
    flags.join(''),
    rect(84, 150, 16, 560, cream) + rect(1500, 150, 16, 560, cream),
    rect(0, 610, 1600, 290, sand),
    rect(0, 610, 1600, 12, cream),
    crowd([200, 1400], 720, 190, 11, 2),
    crowd([120, 1480], 850, 240, 9, 5),
    crowd([220, 1380], 990, 280, 7, 9),
  )
}

/** A round table seen from above, chairs and papers around it. */
export function stakeholderTable(): string {
  const places = Array.from({ length: 9 }, (_, index) => {
    const angle = (index / 9) * 2 * Math.PI - Math.PI / 2
    const at = (radius: number) =>
      [800 + Math.cos(angle) * radius * 1.35, 460 + Math.sin(angle) * radius] as const
    const [seatX, seatY] = at(345)
    const [paperX, paperY] = at(205)
    const turn = (angle * 180) / Math.PI + 90
    const coat = cycle(coats, index)
    return (
      `<g transform="translate(${seatX} ${seatY}) rotate(${turn})">${rect(-74, -8, 148, 62, night, 30)}<ellipse cx="0" cy="0" rx="70" ry="40" fill="${coat}"/>${circle(0, -6, 32, cycle(skins, index * 2))}</g>` +
      `<g transform="translate(${paperX} ${paperY}) rotate(${turn})">${rect(-30, -40, 60, 80, cream, 4)}${rect(-20, -26, 40, 6, sky)}${rect(-20, -12, 40, 6, sky)}${rect(-20, 2, 26, 6, sky)}</g>`
    )
  })
  return drawing(
    '#e9d3ab',
    '#dcbf8c',
    line('M0 150 H1600 M0 300 H1600 M0 450 H1600 M0 600 H1600 M0 750 H1600', '#d1b27c', 4, 0.7),
    `<ellipse cx="800" cy="474" rx="400" ry="292" fill="${night}" opacity="0.18"/>`,
    `<ellipse cx="800" cy="460" rx="392" ry="284" fill="${teal}"/><ellipse cx="800" cy="460" rx="356" ry="252" fill="#3b9996"/>`,
    places.join(''),
    circle(800, 460, 62, mint) +
      circle(782, 448, 26, '#6f8f63') +
      circle(822, 450, 24, '#7fa071') +
      circle(802, 478, 26, '#5f8258'),
  )
}

/** Rows of listeners before a stage with three speakers. */
export function conferenceHall(): string {
  return drawing(
    '#183a55',
    '#245a73',
    polygon(
      [
        [560, 0],
        [640, 0],
        [1000, 640],
        [200, 640],
      ],
      cream,
      0.1,
    ) +
      polygon(
        [
          [960, 0],
          [1040, 0],
          [1400, 640],
          [600, 640],
        ],
        cream,
        0.1,
      ),
    rect(420, 120, 760, 330, sky, 10) + rect(440, 140, 720, 290, '#f4fafa', 6),
    ridgeOnScreen(),
    rect(220, 560, 1160, 70, brick) + rect(200, 548, 1200, 18, clay),
    person(640, 550, 190, gold, '#d79f74') +
      person(800, 550, 200, cream, '#7a4c32') +
      person(960, 550, 190, mint, '#f0c9a4'),
    rect(560, 462, 480, 92, night, 6) + rect(548, 452, 504, 16, clay, 6),
    crowd([80, 1520], 790, 190, 13, 3),
    crowd([20, 1580], 920, 240, 11, 6),
  )
}

function ridgeOnScreen(): string {
  return (
    circle(980, 230, 42, gold) +
    path('M440 430 V360 Q560 270 700 350 T960 330 T1160 360 V430 Z', teal, 0.9) +
    path('M440 430 V400 Q620 330 800 400 T1160 396 V430 Z', sea)
  )
}

/** A wall of coloured notes and the people who pin them up. */
export function workshopWall(): string {
  const random = randomRow(14)
  const notes: string[] = []
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 10; column++) {
      if (random() < 0.16) continue
      const fill = cycle([gold, mint, rose, sky, '#f6e7a8'], Math.floor(random() * 5))
      notes.push(
        `<g transform="translate(${238 + column * 122} ${118 + row * 118}) rotate(${random() * 10 - 5})">${rect(-44, -42, 88, 84, fill, 4)}${rect(-28, -18, 56, 6, slate)}${rect(-28, -2, 40, 6, slate)}</g>`,
      )
    }
  }
  return drawing(
    '#f4e8d2',
    '#e6d0a8',
    rect(140, 40, 1320, 520, night, 18) + rect(158, 58, 1284, 484, cream, 10),
    notes.join(''),
    rect(0, 800, 1600, 100, '#c9a877'),
    person(360, 860, 400, teal, '#d79f74') +
      line('M420 640 Q500 560 540 470', teal, 44) +
      circle(542, 462, 24, '#d79f74'),
    person(820, 880, 380, clay, '#7a4c32'),
    person(1240, 860, 400, sea, '#f0c9a4') +
      line('M1180 640 Q1110 580 1090 480', sea, 44) +
      circle(1090, 470, 24, '#f0c9a4'),
  )
}

/** A lectern on a podium, flags of plain colours behind. */
export function podium(): string {
  const banner = (x: number, fill: string) =>
    rect(x, 130, 10, 500, cream) + path(`M${x + 10} 150 q60 26 120 0 v230 q-60 26 -120 0 Z`, fill)
  return drawing(
    '#2f6f83',
    '#8fc0bd',
    circle(800, 420, 400, mint, 0.35) + circle(800, 420, 290, mint, 0.4),
    [180, 370, 1050, 1240].map((x, index) => banner(x, cycle([clay, gold, cream, brick], index))).join(''),
    person(800, 600, 330, night, '#a8704a'),
    polygon(
      [
        [640, 470],
        [960, 470],
        [920, 660],
        [680, 660],
      ],
      sand,
    ) + rect(620, 448, 360, 30, brick, 8),
    line('M720 446 q10 -50 50 -60 M880 446 q-10 -50 -50 -60', night, 8),
    rect(360, 656, 880, 44, cream) + rect(280, 700, 1040, 50, sand) + rect(200, 750, 1200, 150, '#d8bd8a'),
    crowd([130, 1470], 960, 200, 12, 4),
  )
}

/** Children's chalk shapes on a yard before a school. */
export function schoolYard(): string {
  const cell = (x: number, y: number) => `M${x} ${y} h110 v76 h-110 Z`
  return drawing(
    '#a5d3dc',
    '#f9eed6',
    sun(250, 190, 70, gold),
    ridge([430, 400, 420, 390, 420, 400, 430], '#b4cfae'),
    street([120, 420], 560, [90, 130], { walls: [sand, cream], roofs: [clay, brick], glass: slate }, 81),
    rect(460, 290, 760, 270, cream) +
      rect(440, 272, 800, 22, brick) +
      rect(760, 210, 160, 350, sand) +
      polygon(
        [
          [740, 210],
          [940, 210],
          [840, 140],
        ],
        brick,
      ),
    circle(840, 260, 30, cream) + line('M840 260 v-18 M840 260 h14', night, 5),
    [500, 590, 680, 960, 1050, 1140]
      .map((x) => rect(x, 330, 50, 66, slate, 6) + rect(x, 440, 50, 66, slate, 6))
      .join(''),
    rect(805, 450, 70, 110, brick, 6),
    rect(0, 558, 1600, 342, '#7d8f98'),
    line(`${cell(980, 800)} ${cell(980, 724)} ${cell(925, 648)} ${cell(1035, 648)}`, cream, 7, 0.85),
    circle(420, 770, 90, gold, 0.35) +
      line('M420 650 v-30 M420 890 v-30 M300 770 h-30 M570 770 h-30', gold, 8, 0.8),
    crowd([520, 860], 760, 150, 4, 7) + crowd([1220, 1480], 740, 150, 3, 11),
  )
}
