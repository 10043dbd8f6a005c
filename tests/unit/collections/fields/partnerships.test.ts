import { describe, expect, it } from '@jest/globals'
import { overlapping } from '../../../../collections/fields/partnerships.ts'
import { inConsortium } from '../../../../src/delivery/present/kinds/projects.ts'
import { isActive, standingsIn } from '../../../../src/access/partnerships.ts'

const row = (activeFrom?: string, activeUntil?: string) => ({ activeFrom, activeUntil })

describe('entries of a consortium', () => {
  it('follow one another when one ends before the next begins', () => {
    expect(overlapping([row('2022-01-01', '2023-05-31'), row('2023-06-01')])).toBe(false)
    expect(overlapping([row('2023-06-01'), row(undefined, '2023-05-31')])).toBe(false)
    expect(overlapping([row('2022-01-01', '2023-06-01'), row('2023-06-01')])).toBe(true)
    expect(overlapping([row(), row('2023-06-01')])).toBe(true)
    expect(overlapping([row()])).toBe(false)
  })

  it('give a standing from their first day to their last one', () => {
    const at = (day: string) =>
      isActive(row('2024-02-10T12:00:00.000Z', '2024-02-12T12:00:00.000Z'), new Date(day))
    expect(
      ['2024-02-09T23:59:59Z', '2024-02-10T00:00:00Z', '2024-02-12T23:59:59Z', '2024-02-13T00:00:00Z'].map(
        at,
      ),
    ).toEqual([false, true, true, false])
  })

  it('count for member cities alone', () => {
    const project = {
      id: 'p',
      partnerships: [
        { id: 'a', partner: 'org-of-city', role: 'lead' },
        { id: 'b', partner: 'ngo', role: 'partner' },
        { id: 'c', partner: 'org-of-other', role: 'unknown' },
      ],
    }
    const cities = new Map([
      ['org-of-city', 'city'],
      ['ngo', ''],
      ['org-of-other', 'other'],
    ])
    expect(standingsIn(project, cities, new Date())).toEqual([
      { project: 'p', city: 'city', role: 'lead', row: 'a' },
    ])
  })

  it('are shown by role, then by number as people count', () => {
    const shown = [
      { role: 'associated', number: 'AP1' },
      { role: 'partner', number: 'PP10' },
      { role: 'partner' },
      { role: 'partner', number: 'PP2' },
      { role: 'lead', number: 'LP1' },
    ] as const
    expect([...shown].sort(inConsortium).map((entry) => ('number' in entry ? entry.number : '–'))).toEqual([
      'LP1',
      'PP2',
      'PP10',
      '–',
      'AP1',
    ])
  })
})
