import sharp from 'sharp'
import * as gatherings from './drawings/gatherings.ts'
import * as ideas from './drawings/ideas.ts'
import * as landscapes from './drawings/landscapes.ts'
import * as towns from './drawings/towns.ts'

/** Every drawing by its key. They are abstract: no photograph, no arms, no text, and no emblem but the European one. */
const drawings: Record<string, () => string> = {
  'four-towns': towns.fourTowns,
  harbour: towns.harbour,
  'hill-town': towns.hillTown,
  'brick-tower': towns.brickTower,
  columns: towns.columns,
  bay: landscapes.bay,
  park: landscapes.park,
  'stone-bridge': landscapes.stoneBridge,
  'balkan-route': landscapes.balkanRoute,
  'scattered-homes': landscapes.scatteredHomes,
  'public-meeting': gatherings.publicMeeting,
  'stakeholder-table': gatherings.stakeholderTable,
  'conference-hall': gatherings.conferenceHall,
  'workshop-wall': gatherings.workshopWall,
  podium: gatherings.podium,
  'school-yard': gatherings.schoolYard,
  'network-of-places': ideas.networkOfPlaces,
  'pilot-cities': ideas.pilotCities,
  library: ideas.library,
  mosaic: ideas.mosaic,
  bulletin: ideas.bulletin,
}

/** The keys under which `draw` knows a drawing. */
export const drawingKeys = Object.keys(drawings)

/** An image file in memory, as Payload's Local API takes it. */
export interface ImageFile {
  data: Buffer
  mimetype: 'image/webp'
  name: string
  size: number
}

/** Draws one image, 1600 × 900 pixels, as WebP. Throws for a key without a drawing. */
export async function draw(key: string): Promise<ImageFile> {
  const drawing = drawings[key]
  if (!drawing) throw new Error(`There is no drawing "${key}". Known: ${drawingKeys.join(', ')}.`)
  const data = await sharp(Buffer.from(drawing())).webp({ quality: 88 }).toBuffer()
  return { data, mimetype: 'image/webp', name: `demo-${key}.webp`, size: data.length }
}
