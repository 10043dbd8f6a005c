import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** Longitude and latitude in degrees (WGS 84), or a place on a map. */
export type Point = readonly [x: number, y: number]

let rings: readonly (readonly Point[])[] | undefined

/**
 * The coasts of the world at 1:50 million (Natural Earth), as closed rings: no border, since every free set of data paints disputed ones.
 * Read when a map is wanted for the first time.
 */
export function coasts(): readonly (readonly Point[])[] {
  if (rings) return rings
  const topology = createRequire(import.meta.url)('world-atlas/land-50m.json') as Topology<{
    land: GeometryCollection
  }>
  const { features } = feature(topology, topology.objects.land)
  rings = features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon'
      ? (geometry.coordinates.flat() as unknown as Point[][])
      : geometry.type === 'Polygon'
        ? (geometry.coordinates as unknown as Point[][])
        : [],
  )
  return rings
}
