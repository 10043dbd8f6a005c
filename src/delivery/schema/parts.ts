import { z } from 'zod'
import { kinds } from '../../model/kinds/index.ts'
import { qualifiers, socialPlatforms, translationStates } from '../../model/values.ts'

export const text = z.string().min(1)
export const address = z.url().meta({ description: 'Absolute address' })
export const instant = z.iso.datetime().meta({ description: 'Instant in UTC, ISO 8601' })
export const day = z.iso.date().meta({ description: 'Calendar day, ISO 8601' })
export const html = text.meta({ description: 'Sanitised HTML: no scripts, no styles, no classes' })
export const languageTag = z.string().meta({ description: 'BCP 47', examples: ['sq'] })
export const direction = z.enum(['ltr', 'rtl'])
export const country = z.string().length(2).meta({ description: 'ISO 3166-1 alpha-2' })

/** A pointer to another published document, in the language that this one has for the reader. */
export const ref = z
  .object({
    id: text,
    kind: z.enum(kinds),
    slug: text,
    url: address.meta({ description: 'Its page for people' }),
    self: address.meta({ description: 'Its JSON' }),
    title: text,
    lang: languageTag,
    dir: direction,
  })
  .meta({ id: 'Ref' })

export const image = z
  .object({
    alt: z.string(),
    caption: text.optional(),
    credit: text.optional(),
    licence: text.optional(),
    src: address.meta({ description: 'The largest WebP: for those who choose no size' }),
    width: z.int().optional(),
    height: z.int().optional(),
    focalPoint: z
      .object({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) })
      .optional()
      .meta({
        description: 'What must stay visible where it is cropped: percent from the left and upper edge',
      }),
    sizes: z
      .array(z.object({ src: address, width: z.int(), height: z.int().optional(), type: text }))
      .meta({ description: 'AVIF first, then WebP, each from narrow to wide' }),
    sources: z.array(z.object({ type: text, srcset: text })).meta({
      description: 'The same by type, the best first, as the attributes of `source` in a `picture`',
    }),
    original: z
      .object({ src: address, width: z.int().optional(), height: z.int().optional(), type: text.optional() })
      .optional()
      .meta({ description: 'What the hub keeps of the upload, where the hub is set to give that away' }),
  })
  .meta({ id: 'Image' })

export const doc = z
  .object({
    title: text,
    url: address,
    language: languageTag.optional(),
    kind: text.optional(),
    mimeType: text.optional(),
    filesize: z.int().optional().meta({ description: 'Bytes' }),
  })
  .meta({ id: 'Doc' })

/** The statement, with emblem, that a funding programme requires beside everything it pays for. */
export const funding = z
  .object({
    programme: text.optional(),
    statement: text.optional(),
    disclaimer: text.optional(),
    emblem: image.optional(),
    lang: languageTag,
    dir: direction,
  })
  .meta({ id: 'Funding' })

export const coordinates = z
  .object({ latitude: z.number(), longitude: z.number() })
  .meta({ id: 'Coordinates' })
export const money = z.object({ amount: z.number(), currency: text.optional() }).meta({ id: 'Money' })
export const count = z
  .object({ value: z.number(), qualifier: z.enum(qualifiers).optional() })
  .meta({ id: 'Count' })
export const link = z.object({ label: text.optional(), url: address }).meta({ id: 'Link' })
export const socialLink = z
  .object({ platform: z.enum(socialPlatforms).optional(), label: text.optional(), url: address.optional() })
  .meta({ id: 'SocialLink' })
export const reachable = z.object({ label: text.optional(), value: text }).meta({ id: 'Reachable' })

/** A city's words to its own readers about an item that it has adopted. */
export const introduction = z.object({ text, lang: languageTag, dir: direction }).meta({ id: 'Introduction' })

/** The fields that every item has, whatever its kind. */
export const itemBase = z.object({
  id: text,
  slug: text,
  url: address.meta({ description: 'Page for people, in the language asked for' }),
  self: address.meta({ description: 'This item as JSON' }),
  lang: languageTag.meta({ description: 'The language its texts are really in' }),
  dir: direction,
  translation: z.enum(translationStates),
  title: text,
  languages: z.array(languageTag).meta({ description: 'Languages it is published in' }),
  createdAt: instant,
  updatedAt: instant,
  municipality: ref.optional(),
  adopted: z
    .literal(true)
    .optional()
    .meta({ description: 'In the list of a municipality: it has adopted this item of another one' }),
  pinned: z.literal(true).optional().meta({ description: 'In the list of a municipality: it stands first' }),
  introduction: introduction.optional(),
  source: z
    .object({ municipality: ref, item: ref })
    .optional()
    .meta({ description: 'Of a local copy: what it was copied from, while that is published' }),
})
