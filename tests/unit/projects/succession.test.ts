import { describe, expect, it } from '@jest/globals'
import { overlapping } from '../../../collections/fields/partnerships.ts'
import { leadOf, succession, successorsIn } from '../../../src/projects/succession.ts'

const now = new Date('2026-06-15T09:00:00Z')
const rows = [
  { id: '1', partner: 'a', role: 'lead', number: 'LP1', activeFrom: '2024-01-01T12:00:00.000Z' },
  { id: '2', partner: 'b', role: 'partner', number: 'PP2' },
  { id: '3', partner: 'c', role: 'partner', activeUntil: '2025-01-01T12:00:00.000Z' },
  { id: '4', partner: 'd', role: 'associated' },
]

describe('the lead of a project', () => {
  it('goes over to a partner of today, and both entries keep their history', () => {
    expect(successorsIn(rows, now)).toEqual(['b'])
    const after = succession(rows, 'b', now)
    const [yesterday, today] = ['2026-06-14T12:00:00.000Z', '2026-06-15T12:00:00.000Z']
    expect(after).toEqual([
      { ...rows[0], activeUntil: yesterday },
      { partner: 'a', role: 'partner', number: 'LP1', activeFrom: today },
      { ...rows[1], activeUntil: yesterday },
      { partner: 'b', role: 'lead', number: 'PP2', activeFrom: today },
      rows[2],
      rows[3],
    ])
    expect(leadOf(after, now)?.partner).toBe('b')
    expect(overlapping(after.filter(({ role }) => role === 'lead'))).toBe(false)
  })

  it('changes in place what began today, so that it can go back on the same day', () => {
    const back = succession(succession(rows, 'b', now), 'a', now)
    expect(leadOf(back, now)?.partner).toBe('a')
    expect(back.filter(({ partner }) => partner === 'a')).toHaveLength(2)
    expect(overlapping(back.filter(({ partner }) => partner === 'b'))).toBe(false)
  })
})
