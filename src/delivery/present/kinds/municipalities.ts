import type { MunicipalityItem } from '../../schema/municipalities.ts'
import type { Subject } from '../base.ts'
import { presentCoordinates } from '../groups.ts'
import type { FieldReader } from '../fieldReader.ts'

/** A member city's public fields. */
export function presentMunicipality({ base, read }: Subject<'municipalities'>): MunicipalityItem {
  return {
    ...base,
    nameOriginal: read.plain('nameOriginal'),
    country: read.plain('country'),
    region: read.plain('region'),
    coatOfArms: read.image('coatOfArms'),
    website: read.address('website'),
    coordinates: read.group('coordinates', presentCoordinates),
    timezone: read.plain('timezone'),
    locales: read.plains('locales'),
    accessibilityStatement: read.address('accessibilityStatement'),
    colours: read.group('colours', (group) => ({
      primary: colour(group, 'primary'),
      accent: colour(group, 'accent'),
    })),
  }
}

function colour(group: FieldReader, name: string): string | undefined {
  const value = group.plain(name)
  return value !== undefined && /^#[0-9a-f]{6}$/i.test(value) ? value : undefined
}
