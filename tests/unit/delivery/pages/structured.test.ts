import { describe, expect, it } from '@jest/globals'
import { structured } from '../../../../src/delivery/pages/structured.ts'
import type { Item } from '../../../../src/delivery/schema/index.ts'
import { contact, durres, hostile, meeting, news } from '../forms/lists.ts'

const page = 'https://hub.example.org/sq/x'

/** What the page of an item says of it. */
function told(item: Item, description?: string): Record<string, unknown> {
  const { markup } = structured(item, description, page) ?? { markup: '' }
  const json = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(markup.trim())?.[1] ?? ''
  return JSON.parse(json) as Record<string, unknown>
}

describe('JSON-LD', () => {
  it('of a meeting is an event with its state, its way to attend and its place', () => {
    const item = meeting({
      status: 'movedOnline',
      attendanceMode: 'mixed',
      online: { url: 'https://meet.example/1' },
      organisers: [{ ...durres, kind: 'partners', title: 'Shoqata' }],
    })
    expect(told(item, 'Përmbledhje')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Takimi',
      description: 'Përmbledhje',
      url: page,
      inLanguage: 'sq',
      startDate: '2026-07-28T08:00:00.000Z',
      endDate: '2026-07-28T10:30:00.000Z',
      eventStatus: 'https://schema.org/EventMovedOnline',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Salla',
          address: { '@type': 'PostalAddress', addressLocality: 'Durrës' },
          geo: { '@type': 'GeoCoordinates', latitude: 41.32, longitude: 19.45 },
        },
        { '@type': 'VirtualLocation', url: 'https://meet.example/1' },
      ],
      organizer: [{ '@type': 'Organization', name: 'Shoqata', url: durres.url }],
    })
  })

  it('of whole days has days, and of a date in words none', () => {
    const days = meeting({
      allDay: true,
      start: '2026-07-27T22:00:00.000Z',
      startDay: '2026-07-28',
      endDay: '2026-07-30',
    })
    expect(told(days)).toMatchObject({ startDate: '2026-07-28', endDate: '2026-07-30' })
    const { start: _s, end: _e, ...undated } = meeting({ dateText: 'së shpejti', venue: {} })
    const said = told(undated)
    expect(['startDate', 'endDate', 'location'].filter((name) => name in said)).toEqual([])
    expect(said.organizer).toMatchObject({ '@type': 'GovernmentOrganization', name: 'Durrës' })
  })

  it('of news is an article, and of a contact the public ways to reach it', () => {
    expect(told(news(), 'Hyrje')).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Lajmi',
      datePublished: '2026-04-15T08:00:00.000Z',
      dateModified: '2026-05-01T10:00:30.500Z',
      image: ['https://hub.example.org/media/a-960.webp'],
      publisher: { name: 'Durrës' },
    })
    expect(told(contact())).toMatchObject({
      '@type': 'ContactPoint',
      email: ['zyra@durres.example'],
      telephone: ['+355 52 222 222'],
    })
  })

  it('never ends its element, whatever stands in a text', () => {
    const evil = `</script><script>alert(1)</script><!--${hostile.text}`
    expect(told(news({ title: evil })).headline).toBe(JSON.parse(JSON.stringify(evil)))
  })
})
