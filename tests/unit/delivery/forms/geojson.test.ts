import { expect, it } from '@jest/globals'
import { writeGeoJson } from '../../../../src/delivery/forms/geojson.ts'
import { durres, listOf, meeting } from './lists.ts'

it('GeoJSON has a feature for each item, longitude first, and says what is known of it', async () => {
  const nowhere = meeting({ id: 'm2', venue: { city: 'Durrës' } })
  const list = await listOf('geojson', [meeting({ adopted: true }), nowhere], { owner: durres })
  const { type, features } = JSON.parse(writeGeoJson(list)) as { type: string; features: object[] }
  expect(type).toBe('FeatureCollection')
  expect(features).toMatchObject([
    {
      type: 'Feature',
      id: 'm1',
      geometry: { type: 'Point', coordinates: [19.45, 41.32] },
      properties: {
        title: 'Takimi',
        url: `${meeting().url}?via=durres`,
        start: '2026-07-28T08:00:00.000Z',
        city: 'Durrës',
        municipality: 'Durrës',
      },
    },
    { type: 'Feature', id: 'm2', geometry: null },
  ])
  expect(JSON.stringify(features)).not.toMatch(/"(id|coordinates|deadline|online)":""/)
})
