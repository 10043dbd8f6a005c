import { describe, expect, it } from '@jest/globals'
import { Ids, resolved } from '../../../src/demo/resolve.ts'
import type { DemoDocument } from '../../../src/demo/entries/types.ts'

const common: DemoDocument = { key: 'a-meeting', sourceLocale: 'en', publishedLocales: ['en'] }

describe('resolved', () => {
  it('puts ids in the place of references, at any depth', () => {
    const ids = new Ids()
    ids.set('partners', 'durres', 'id-1')
    const partner = { collection: 'partners', key: 'durres' }
    const document = { ...common, organisers: [partner], partnerships: [{ partner, role: 'lead' }] }
    expect(resolved(document, ids)).toEqual({
      slug: 'a-meeting',
      sourceLocale: 'en',
      publishedLocales: ['en'],
      organisers: ['id-1'],
      partnerships: [{ partner: 'id-1', role: 'lead' }],
    })
  })

  it('names a reference that leads nowhere', () => {
    const document = { ...common, project: { collection: 'projects', key: 'gone' } }
    expect(() => resolved(document, new Ids())).toThrow('The demo content refers to projects/gone')
  })

  it('makes whole days on the clock of the place', () => {
    const document = {
      ...common,
      days: { first: '2018-03-14', last: '2018-03-15', timezone: 'Europe/Skopje' },
    }
    expect(resolved(document, new Ids())).toMatchObject({
      allDay: true,
      start: '2018-03-13T23:00:00.000Z',
      start_tz: 'Europe/Skopje',
      end: '2018-03-15T22:59:00.000Z',
    })
  })
})
