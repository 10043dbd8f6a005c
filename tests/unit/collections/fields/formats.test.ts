import { describe, expect, it } from '@jest/globals'
import * as formats from '../../../../collections/fields/basic/formats.ts'

const cases: [keyof typeof formats & `is${string}`, string[], string[]][] = [
  [
    'isUrl',
    ['https://www.durres.gov.al', 'http://localhost:3000/x?y=1#z', 'https://xn--mnchen-3ya.de'],
    [
      'www.durres.gov.al',
      'javascript:alert(1)',
      'https:x',
      'ftp://a.b',
      'https://',
      'https://a b',
      '//a.b',
      'data:text/html,x',
    ],
  ],
  [
    'isOrigin',
    ['https://a.b', 'http://localhost:3001'],
    ['https://a.b/', 'https://a.b/c', 'a.b', 'https://A.B'],
  ],
  ['isEmail', ['info@durres.gov.al'], ['info', 'info@', 'a b@c.d', 'a@b@c.d', 'a@b.c\nBcc: x@y.z']],
  ['isPhone', ['+35552222222'], ['0035552222222', '+355 52 22', '+0123', '+1234567890123456']],
  ['isCurrency', ['EUR', 'ALL'], ['eur', 'Euro', 'XXY']],
  ['isColour', ['#0b5fff', '#FFFFFF'], ['red', '#fff', '0b5fff', '#0b5fff;']],
  [
    'isDay',
    ['2022-01-20', '2024-02-29', '2022-01-20T12:00:00.000Z'],
    ['2022-02-30', '2023-02-29', '20.1.2022', ''],
  ],
  [
    'isLink',
    ['https://a.b', 'mailto:a@b.al', 'mailto:a@b.al?subject=x', 'tel:+35552222222'],
    [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:x',
      'data:x',
      '/path',
      'mailto:',
      'tel:123',
      'vbscript:x',
    ],
  ],
]

describe.each(cases)('%s', (name, right, wrong) => {
  it.each(right)('accepts %j', (value) => expect(formats[name](value)).toBe(true))
  it.each(wrong)('refuses %j', (value) => expect(formats[name](value)).toBe(false))
})

describe('countries', () => {
  it('are those of ISO 3166-1 and Kosovo, in capitals', () => {
    expect(formats.countryCodes).toHaveLength(250)
    expect(formats.countryCodes).toEqual(expect.arrayContaining(['AL', 'MK', 'XK']))
  })
})
