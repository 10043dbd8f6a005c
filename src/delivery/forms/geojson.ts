import type { Item } from '../schema/index.ts'
import { cellsOf } from './csv.ts'
import type { List } from './form.ts'

/**
 * A list as GeoJSON (RFC 7946): a feature for each item, in their order. An item whose place is not known has no geometry. The
 * properties are the columns of the list as a sheet.
 */
export function writeGeoJson({ kind, envelope: { answer, owner } }: List): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: answer.items.map((item) => {
      const { id, coordinates: _at, ...cells } = cellsOf(kind, item, owner)
      const told = Object.entries(cells).filter(([, cell]) => cell !== undefined && cell !== '')
      return { type: 'Feature', id, geometry: geometryOf(item), properties: Object.fromEntries(told) }
    }),
  })
}

function geometryOf(item: Item): { type: 'Point'; coordinates: [number, number] } | null {
  const at = placeOf(item)
  return at ? { type: 'Point', coordinates: at } : null
}

/** Where an item is (WGS 84, degrees), longitude first. */
export function placeOf(item: Item): [longitude: number, latitude: number] | undefined {
  const at = item.kind === 'meetings' ? item.venue?.coordinates : 'coordinates' in item && item.coordinates
  return at ? [at.longitude, at.latitude] : undefined
}
