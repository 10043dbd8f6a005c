import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { partnerRoleNames } from '../../../src/access/partnerships.ts'
import { mayAdopt, reaches, standingPartners } from '../../../src/sharing/reach.ts'
import { stateOf } from '../../../src/sharing/standing.ts'
import type { Source } from '../../../src/sharing/source.ts'

const item = (sharing: unknown, cities: string[] = [], owner = 'durres') => ({
  owner,
  sharing,
  partnerCities: new Set(cities),
})

describe('who may adopt what', () => {
  it.each([
    ['municipality', ['teruel'], 'teruel', false],
    ['project', ['teruel'], 'teruel', true],
    ['project', ['teruel'], 'palazzo', false],
    ['project', [], 'teruel', false],
    ['network', [], 'teruel', true],
    ['network', [], 'durres', false],
    ['project', ['durres'], 'durres', false],
    [undefined, ['teruel'], 'teruel', false],
    [null, ['teruel'], 'teruel', false],
    ['everybody', ['teruel'], 'teruel', false],
  ])('shared with %s of %j: %s → %s', (sharing, cities, city, allowed) => {
    expect(mayAdopt(item(sharing, cities), city)).toBe(allowed)
  })

  it('never the owner, never what has none, and never less than a narrower sharing allows', () => {
    const cities = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(fc.uniqueArray(cities), cities, cities, (partners, owner, city) => {
        const allowed = reaches.map((sharing) => mayAdopt(item(sharing, partners, owner), city))
        expect(mayAdopt({ ...item('network', partners), owner: undefined }, city)).toBe(false)
        if (owner === city) expect(allowed).toEqual([false, false, false])
        else expect(allowed).toEqual([false, partners.includes(city), true])
      }),
    )
  })
})

describe('who stands in a consortium', () => {
  const now = new Date('2026-05-10T12:00:00Z')
  const row = (partner: string, data: object = {}) => ({ partner, role: 'partner', ...data })

  it('goes by the role', () => {
    const rows = [...partnerRoleNames, 'nothing'].map((role) => row(role, { role }))
    expect(standingPartners(rows, now)).toEqual(['lead', 'partner', 'associated'])
  })

  it('goes by the days, both included', () => {
    const rows = [
      row('whole', {}),
      row('since today', { activeFrom: '2026-05-10T00:00:00.000Z' }),
      row('from tomorrow', { activeFrom: '2026-05-11T00:00:00.000Z' }),
      row('until today', { activeUntil: '2026-05-10T00:00:00.000Z' }),
      row('until yesterday', { activeUntil: '2026-05-09T00:00:00.000Z' }),
      row('empty', { activeFrom: null, activeUntil: null }),
    ]
    expect(standingPartners(rows, now)).toEqual(['whole', 'since today', 'until today', 'empty'])
  })
})

describe('how a source stands', () => {
  const source = (data: Partial<Source>) =>
    ({ ...item('network'), isOut: true, version: 'v2', ...data }) as Source
  const accepted = { municipality: 'teruel', state: 'shown', sourceVersion: 'v2' }

  it.each([
    ['current', source({}), accepted],
    ['changed', source({}), { ...accepted, sourceVersion: 'v1' }],
    ['withdrawn', source({ isOut: false }), accepted],
    ['withdrawn', source({ sharing: 'municipality' }), accepted],
    ['withdrawn', source({ owner: 'teruel' }), accepted],
    ['current', source({ sharing: 'municipality' }), { ...accepted, state: 'hidden' }],
    ['gone', undefined, accepted],
  ])('is %s', (state, given, what) => {
    expect(stateOf(what, given)).toBe(state)
  })
})
