import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { namesOf } from '../workflow/names.ts'
import { goneAfter, storedEvery } from './rhythm.ts'

/** Somebody else who has a document open. `language` is the content language of the form, a BCP 47 tag. */
export interface Present {
  name: string
  language: string
}

/** A document in a form. */
export interface Open {
  collection: CollectionSlug
  id: string
}

interface Row extends Record<string, unknown> {
  person: string
  language: string
  seen: string
}

const documentOf = ({ collection, id }: Open): string => `${collection}/${id}`

/** Says that a person is in a document, in a language, and tells who else is. Whether the person may know that is asked before. */
export async function join(
  req: PayloadRequest,
  open: Open,
  me: { person: string; language: string },
): Promise<Present[]> {
  const now = Date.now()
  const rows = await rowsOf(req.payload, open, now)
  const mine = rows.find(({ person, language }) => person === me.person && language === me.language)
  if (!mine || now - Date.parse(mine.seen) > storedEvery) await store(req.payload, open, me, now)
  const others = rows.filter(({ person }) => person !== me.person)
  const names = await namesOf(
    req,
    others.map(({ person }) => person),
  )
  return others
    .flatMap(({ person, language }) => {
      const name = names.get(person)
      return name === undefined ? [] : [{ name, language }]
    })
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.language.localeCompare(b.language))
}

async function rowsOf(payload: Payload, open: Open, now: number): Promise<Row[]> {
  const seen = { greater_than: new Date(now - goneAfter).toISOString() }
  const { docs } = await payload.db.find<Row>({
    collection: 'presences',
    where: { and: [{ document: { equals: documentOf(open) } }, { seen }] },
    limit: 50,
    pagination: false,
  })
  return docs
}

/** One row for each document, person and language. Of two writers at once the second meets the first one's row, and tries again. */
async function store(
  payload: Payload,
  open: Open,
  { person, language }: { person: string; language: string },
  now: number,
): Promise<void> {
  const document = documentOf(open)
  const key = `${document} ${person} ${language}`
  const data = { key, document, person, language, seen: new Date(now).toISOString() }
  const where = { key: { equals: key } }
  const write = () => payload.db.upsert({ collection: 'presences', where, data, returning: false })
  await write().catch(write)
}

/** Says that a person has left a document in a language. */
export async function leave(
  { payload }: PayloadRequest,
  open: Open,
  { person, language }: { person: string; language: string },
): Promise<void> {
  const where = { key: { equals: `${documentOf(open)} ${person} ${language}` } }
  await payload.db.deleteMany({ collection: 'presences', where })
}

/** Forgets who has left without saying so. */
export async function forgetAbsent(payload: Payload, now = Date.now()): Promise<void> {
  const seen = { less_than: new Date(now - goneAfter).toISOString() }
  await payload.db.deleteMany({ collection: 'presences', where: { seen } })
}
