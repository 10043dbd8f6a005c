import { z } from 'zod'
import { address, coordinates, country, image, itemBase, languageTag, text } from './parts.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i)

/** A member city as the public sees it. */
export const municipalityItem = itemBase
  .extend({
    kind: z.literal('municipalities'),
    nameOriginal: text.optional(),
    country: country.optional(),
    region: text.optional(),
    coatOfArms: image.optional(),
    website: address.optional(),
    coordinates: coordinates.optional(),
    timezone: text.optional(),
    locales: z.array(languageTag).optional().meta({ description: 'Its languages, the primary one first' }),
    accessibilityStatement: address.optional(),
    colours: z.object({ primary: colour.optional(), accent: colour.optional() }).optional(),
  })
  .meta({ id: 'Municipality' })

export type MunicipalityItem = z.infer<typeof municipalityItem>
