import type { Payload } from 'payload'
import type { Load, LoadStore, Registered } from '../content/loads.ts'

const collection = 'loads'

/** Counts in the database. */
export const loadStore = (payload: Payload): LoadStore => ({
  registered: () => registeredIn(payload),
  add: async (load) => {
    if (await increase(payload, load)) return
    // Of two that make the row one fails by its key, and adds to the row of the other.
    await payload.db
      .create({ collection, data: { ...load, key: keyOf(load) } })
      .catch(async (error: unknown) => {
        if (!(await increase(payload, load))) throw error
      })
  },
})

const keyOf = ({ day, origin, embed }: Load): string => `${day} ${embed} ${origin}`

/** One statement adds, so that nothing is lost between reading and writing. @returns whether the row is there */
async function increase(payload: Payload, load: Load): Promise<boolean> {
  const increased = await payload.db.updateOne({
    collection,
    where: { key: { equals: keyOf(load) } },
    data: { answers: { $inc: load.answers } },
    options: { atomic: true },
  })
  return Boolean(increased)
}

interface StoredPortal {
  id: string
  allowedOrigins?: readonly { origin?: string | null }[] | null
}

async function registeredIn(payload: Payload): Promise<Registered> {
  const { docs } = await payload.db.find<StoredPortal>({
    collection: 'portals',
    limit: 0,
    pagination: false,
    select: { allowedOrigins: true },
  })
  const rows = docs.map(({ id, allowedOrigins }) => ({
    id: String(id),
    origins: (allowedOrigins ?? []).flatMap(({ origin }) => origin ?? []),
  }))
  return {
    origins: new Set(rows.flatMap(({ origins }) => origins)),
    ofPortal: new Map(rows.flatMap(({ id, origins: [first] }) => (first ? [[id, first] as const] : []))),
  }
}
