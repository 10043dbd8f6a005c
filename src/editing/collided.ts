import type { PayloadRequest } from 'payload'
import { HubError } from '../errors/hubError.ts'
import type { Doc } from '../translation/document.ts'
import type { Collision } from './merge.ts'
import { editingText } from '../messages/editing/index.ts'
import { type Place, placeOf } from './place.ts'
import type { Asked } from './stored.ts'
import { excerpts, wordsOf } from './words.ts'

/** The collisions of a save, with what was sent and what is stored. */
export interface Collided {
  collisions: Collision[]
  sent: Doc
  stored: Doc
  /** True where the save would publish a document that was taken down meanwhile, or that has a newer draft. */
  isWithdrawn?: boolean
}

/** The most collisions that are named; the others are there, too, when these are settled. */
const most = 30

/**
 * Refuses a save that collides: every field by its name and place, with both values, in the person's language, and each at its field.
 * @throws {HubError} 409, with `{ collisions, updatedAt, errors }`
 */
export async function refuseCollisions(
  req: PayloadRequest,
  asked: Asked,
  collided: Collided,
): Promise<never> {
  const said = await Promise.all(
    collided.collisions.slice(0, most).map((one) => saying(req, asked, collided, one)),
  )
  const fields = [...new Set(said.map(({ label }) => label))].join(', ')
  const codes = [
    ...(said.length > 0 ? (['edited-meanwhile'] as const) : []),
    ...(collided.isWithdrawn ? (['withdrawn-meanwhile'] as const) : []),
  ]
  const collisions = said.map(({ collision: { kind, path, mine, theirs }, label, sentence }) => ({
    kind,
    path,
    label,
    message: sentence,
    ...(kind === 'value' ? { mine, theirs } : {}),
  }))
  const data = { collisions, updatedAt: collided.stored.updatedAt, errors: atFields(said) }
  const [code = 'edited-meanwhile', ...more] = codes
  const refusal = new HubError(req, code, { fields }, data, more)
  data.errors.push({ path: 'base', message: refusal.message })
  throw refusal
}

interface Said extends Place {
  collision: Collision
  sentence: string
}

async function saying(
  req: PayloadRequest,
  { collection, locale }: Asked,
  { sent, stored }: Collided,
  collision: Collision,
): Promise<Said> {
  const looking = { fields: collection.flattenedFields, sent, stored, locale, i18n: req.i18n }
  const place = placeOf(collision.path, looking)
  const language = req.i18n.language
  const { kind } = collision
  if (kind !== 'value')
    return { ...place, collision, sentence: editingText(language, kind, { field: place.label }) }
  const words = (value: unknown, doc: Doc) => wordsOf(req, { field: place.field, value, doc })
  const own = await words(collision.mine, { ...stored, ...sent })
  const others = await words(collision.theirs, stored)
  const [mine, theirs] = excerpts(own, others)
  const key = own === others ? 'formatting' : 'value'
  return { ...place, collision, sentence: editingText(language, key, { field: place.label, mine, theirs }) }
}

/** One message at each field of the form. */
function atFields(said: Said[]): { path: string; message: string }[] {
  const paths = [...new Set(said.map(({ formPath }) => formPath))]
  return paths.map((path) => ({
    path,
    message: said
      .filter(({ formPath }) => formPath === path)
      .map(({ sentence }) => sentence)
      .join(' '),
  }))
}
