import { layoutsOf } from '@hansa/portal-embed/core/layouts.ts'
import { idOf } from '../../access/caller.ts'
import { isKind, type Kind } from '../../model/kinds/index.ts'
import { type Narrowing, narrowing, type StoredEmbed, typesOf } from '../query/embed.ts'
import { isAccent, type Look } from '../query/look.ts'
import { readable } from './readable.ts'
import type { Reading } from './readings.ts'
import { idsIn } from './relations.ts'

type Fields = Readonly<Record<string, unknown>>

/** Where the documents are that a relation of an embed names. */
const kindOf: Readonly<Record<Exclude<Narrowing, 'municipality'>, Kind>> = {
  project: 'projects',
  partner: 'partners',
  topic: 'topics',
}

/** Reads a stored embed; `withdrawn` where it was thrown away. */
export async function embedOf(
  publicId: string,
  reading: Reading,
): Promise<StoredEmbed | 'withdrawn' | undefined> {
  const embed = await reading.rows.embed(publicId)
  if (!embed) return undefined
  if (embed.deletedAt) return 'withdrawn'
  const { kind } = embed
  if (typeof kind !== 'string' || !isKind(kind)) return undefined
  const query = fieldsIn(embed.query)
  const { narrowedBy } = query
  const names = narrowing.filter((name) => Array.isArray(narrowedBy) && narrowedBy.includes(name))
  const narrowed = names.map(async (name) => [name, await slugsOf(name, idsIn(query[name]), reading)])
  return {
    kind,
    narrowed: Object.fromEntries(await Promise.all(narrowed)) as StoredEmbed['narrowed'],
    ...typesIn(kind, query),
    parameters: parametersIn(query),
    look: lookIn(kind, fieldsIn(embed.look)),
    ...(embed.onPortalOnly === true && { origins: await originsOf(embed.portal, reading) }),
  }
}

/** The origins of the portal that an embed stands on: none where there is no portal any more. */
async function originsOf(relation: unknown, { rows }: Reading): Promise<string[]> {
  const id = idOf(relation)
  const portal = id === undefined ? undefined : await rows.portal(id)
  const rowsOf = Array.isArray(portal?.allowedOrigins) ? portal.allowedOrigins : []
  return rowsOf.flatMap((row) => {
    const { origin } = fieldsIn(row)
    return typeof origin === 'string' ? [origin] : []
  })
}

const fieldsIn = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}

/** The slugs of those that readers may see. */
async function slugsOf(name: Narrowing, ids: readonly string[], reading: Reading): Promise<string[]> {
  const { rows, directory, now } = reading
  if (ids.length === 0) return []
  if (name === 'municipality') return ids.flatMap((id) => directory.owner(id)?.slug ?? [])
  const kind = kindOf[name]
  const where = { and: [{ id: { in: [...ids] } }, readable(kind, directory, now)] }
  const { documents } = await rows.find(kind, { where, sort: 'id', limit: ids.length, page: 1 })
  return documents.flatMap(({ slug }) => (typeof slug === 'string' ? [slug] : []))
}

/** Those of the chosen types that the kind has. */
function typesIn(kind: Kind, { type }: Fields): Pick<StoredEmbed, 'types'> {
  const known = typesOf(kind)
  if (known.length === 0 || !Array.isArray(type) || type.length === 0) return {}
  return { types: known.filter((each) => type.includes(each)) }
}

function parametersIn({ scope, from, until, when, q, limit, lang }: Fields): Record<string, string> {
  const day = (value: unknown) => (typeof value === 'string' ? value.slice(0, 10) : undefined)
  const values = { scope, from: day(from), until: day(until), when, q, limit, lang }
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
    ),
  )
}

/** A layout that does not suit the kind has no effect. */
function lookIn(kind: Kind, { layout, images, headingLevel, accent }: Fields): Look {
  const known = layoutsOf(kind).find((one) => one === layout)
  return {
    ...(known && { layout: known }),
    ...(typeof headingLevel === 'number' && headingLevel !== 3 ? { headingLevel } : {}),
    ...(images === false ? { images } : {}),
    ...(typeof accent === 'string' && isAccent(accent) ? { accent } : {}),
  }
}
