import { house, street, townColours } from './buildings.ts'
import {
  circle,
  drawing,
  line,
  palette,
  path,
  polygon,
  randomRow,
  rect,
  ridge,
  sun,
  swell,
} from './shapes.ts'

const { night, sea, teal, mint, cream, sand, gold, clay, brick, sky, slate } = palette

/** A round bay with a quay, seen from above the roofs. */
export function bay(): string {
  return drawing(
    '#f6b98a',
    '#fbe6c8',
    sun(800, 330, 84, gold),
    ridge([380, 300, 380, 470, 400, 310, 380], '#b98a76'),
    ridge([470, 400, 480, 520, 480, 400, 470], '#94685c'),
    path('M0 520 Q800 440 1600 520 V900 H0 Z', sea),
    line('M800 480 v170', gold, 90, 0.25) + line('M800 520 v120', gold, 40, 0.35),
    swell(560, 780, sky, 55),
    path('M0 620 Q300 640 420 740 Q700 860 1180 740 Q1300 640 1600 620 V900 H0 Z', sand),
    street([0, 440], 760, [60, 150], townColours, 51),
    street([1180, 1600], 760, [60, 150], townColours, 52),
    street([0, 300], 900, [60, 110], townColours, 53),
    street([1320, 1600], 900, [60, 110], townColours, 54),
    [620, 760, 900, 1020]
      .map((x) => path(`M${x - 34} 700 h68 l-14 18 h-40 Z`, night) + rect(x - 2, 640, 5, 60, night))
      .join(''),
  )
}

/** A long low palace behind lawns, an avenue of trees and a pool. */
export function park(): string {
  const tree = (x: number, y: number, size: number) =>
    rect(x - size * 0.06, y - size * 0.5, size * 0.12, size * 0.5, '#6b5b45') +
    path(
      `M${x} ${y - size * 1.5} q${size * 0.55} ${size * 0.7} 0 ${size * 1.1} q${-size * 0.55} ${-size * 0.4} 0 ${-size * 1.1} Z`,
      '#4f8064',
    )
  return drawing(
    '#bfe0e6',
    '#f7f1dc',
    ridge([480, 430, 450, 420, 450, 430, 480], '#b9d2c3'),
    rect(330, 360, 940, 150, cream) +
      rect(330, 348, 940, 16, clay) +
      rect(660, 300, 280, 210, sand) +
      rect(650, 288, 300, 16, clay),
    polygon(
      [
        [650, 288],
        [950, 288],
        [800, 226],
      ],
      clay,
    ),
    Array.from(
      { length: 17 },
      (_, index) =>
        rect(350 + index * 54, 392, 22, 38, slate, 6) + rect(350 + index * 54, 450, 22, 38, slate, 6),
    ).join(''),
    rect(770, 430, 60, 80, brick, 4),
    rect(0, 508, 1600, 392, '#8fb97e'),
    polygon(
      [
        [740, 508],
        [860, 508],
        [1240, 900],
        [360, 900],
      ],
      sand,
    ),
    path('M690 720 a110 40 0 0 1 220 0 a110 40 0 0 1 -220 0 Z', sea) +
      line('M800 715 v-70 m0 0 q-34 6 -44 40 m44 -40 q34 6 44 40', sky, 7),
    [
      [640, 580, 90],
      [560, 650, 120],
      [450, 740, 160],
      [300, 860, 220],
    ]
      .map(([x = 0, y = 0, size = 0]) => tree(x, y, size) + tree(1600 - x, y, size))
      .join(''),
  )
}

/** An old stone bridge of many arches over a river, a fortress hill behind. */
export function stoneBridge(): string {
  const arches = [
    [200, 70],
    [400, 90],
    [640, 115],
    [910, 115],
    [1170, 90],
    [1380, 70],
  ] as const
  return drawing(
    '#f5c7a0',
    '#fae8d0',
    sun(1260, 230, 80, gold),
    ridge([500, 420, 360, 400, 330, 380, 460], '#b6a3a6'),
    ridge([560, 520, 440, 500, 540, 520, 560], '#8d8794'),
    rect(420, 380, 200, 90, '#75707f') +
      [420, 470, 560].map((x) => rect(x, 350, 60, 120, '#75707f')).join(''),
    street([900, 1600], 580, [60, 120], townColours, 61),
    street([0, 380], 580, [60, 120], townColours, 62),
    rect(0, 570, 1600, 330, teal),
    swell(700, 880, mint, 63),
    path('M0 560 Q780 430 1600 560 V720 H0 Z', sand),
    arches
      .map(([x, r]) => path(`M${x - r} 722 v-20 a${r} ${r * 1.05} 0 0 1 ${r * 2} 0 v20 Z`, '#276f72'))
      .join(''),
    line('M0 560 Q780 430 1600 560', cream, 16),
    arches.map(([x, r]) => path(`M${x - r} 722 h${r * 2} q${-r} 46 ${-r * 2} 0 Z`, mint, 0.5)).join(''),
    rect(0, 716, 1600, 8, '#1d5659'),
  )
}

/** A winding road through mountains, with small settlements on it. */
export function balkanRoute(): string {
  const village = (x: number, y: number, seed: number) => street([x, x + 250], y, [36, 60], townColours, seed)
  const random = randomRow(9)
  const pines = Array.from({ length: 34 }, () => {
    const x = random() * 1600
    const y = 640 + random() * 240
    return polygon(
      [
        [x - 16, y],
        [x + 16, y],
        [x, y - 60],
      ],
      '#2c5b52',
    )
  })
  return drawing(
    '#bcd6e2',
    '#f6ead2',
    sun(1120, 190, 66, gold),
    polygon(
      [
        [120, 520],
        [420, 190],
        [700, 520],
      ],
      '#9fb4c2',
    ) +
      polygon(
        [
          [420, 190],
          [362, 254],
          [420, 280],
          [470, 246],
        ],
        cream,
      ),
    polygon(
      [
        [520, 540],
        [860, 240],
        [1220, 540],
      ],
      '#8ba4b5',
    ) +
      polygon(
        [
          [860, 240],
          [800, 293],
          [862, 322],
          [920, 290],
        ],
        cream,
      ),
    polygon(
      [
        [1000, 540],
        [1330, 270],
        [1640, 540],
      ],
      '#9fb4c2',
    ),
    ridge([520, 480, 530, 490, 540, 500, 520], '#86a78f'),
    ridge([620, 590, 650, 600, 640, 590, 630], '#6a9179'),
    ridge([760, 720, 760, 700, 760, 730, 740], '#4f7c68'),
    pines.join(''),
    line('M-20 860 C360 820 260 700 620 700 S760 600 1060 610 S1200 520 1620 510', cream, 34),
    line('M-20 860 C360 820 260 700 620 700 S760 600 1060 610 S1200 520 1620 510', gold, 7),
    village(230, 670, 71) + village(840, 580, 72) + village(1260, 500, 73),
  )
}

/** Houses far from each other over rolling fields, every one with a light on. */
export function scatteredHomes(): string {
  const home = (x: number, y: number, size: number) =>
    circle(x + size / 2, y - size * 0.4, size * 1.05, gold, 0.16) +
    house({ x, base: y, width: size, height: size * 0.75, wall: cream, roof: clay, glass: gold })
  return drawing(
    '#274b66',
    '#d9a77c',
    circle(1290, 190, 62, cream, 0.95),
    ridge([520, 440, 500, 430, 510, 450, 500], '#3f6473'),
    home(240, 500, 76) + home(800, 470, 70) + home(1340, 490, 76),
    ridge([600, 560, 620, 550, 610, 560, 600], '#3a6b69'),
    home(520, 610, 100) + home(1080, 590, 96),
    ridge([720, 670, 730, 660, 730, 680, 710], '#2f5d5b'),
    home(180, 730, 124) + home(800, 730, 130) + home(1340, 730, 120),
    ridge([850, 800, 850, 810, 860, 800, 850], '#234a4c'),
  )
}
