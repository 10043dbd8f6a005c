import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { atomically } from '../database/transactions/atomically.ts'
import { modelOf } from '../model/kinds/index.ts'
import { itemOfKey, keyOf, type SharedKind, sharedKinds } from './items.ts'
import { adoptions, tell } from './notices.ts'

/** Where it is kept up to when dates have been looked at. */
const key = 'hansa.toldByDate'

/** A day without a time is stored as its noon and ends twelve hours later; looking twice at one tells nobody twice. */
const dayAndHalf = 36 * 60 * 60 * 1000

/** Documents that are read at once. */
const batch = 100

/**
 * Tells adopters of what a date alone has begun or ended since this was done last, without anybody saving anything: partnerships,
 * consents, news. Looks at nothing else; each item is told in a transaction of its own, so that saves go in between.
 */
export async function tellByDate(payload: Payload, now = new Date()): Promise<void> {
  const req = await createLocalReq({}, payload)
  const since = new Date(Number((await payload.kv.get(key)) ?? 0))
  for (const itemKey of await concerned(req, since, now)) {
    const item = itemOfKey(itemKey)
    const own = await createLocalReq({}, payload)
    if (item) await atomically(own, () => tell(own, item, false))
  }
  await payload.kv.set(key, now.valueOf())
}

/** The keys of adopted items that a date between the two concerns. */
async function concerned(req: PayloadRequest, since: Date, now: Date): Promise<Set<string>> {
  const days = {
    greater_than: new Date(since.valueOf() - dayAndHalf).toISOString(),
    less_than: now.toISOString(),
  }
  const passed = (field: string): Where => ({ [field]: days })
  const projects = { or: [passed('partnerships.activeFrom'), passed('partnerships.activeUntil')] }
  const keys = new Set<string>()
  const add = async (where: Where) => {
    for (const { itemKey } of await adoptions(req, where)) keys.add(String(itemKey))
  }
  const items = async (kind: SharedKind, where: Where) => {
    for await (const ids of idsOf(req, kind, where))
      await add({ itemKey: { in: ids.map((value) => keyOf({ relationTo: kind, value })) } })
  }
  for (const kind of sharedKinds) {
    const { expiry } = modelOf(kind)
    if (expiry) await items(kind, passed(expiry.field))
  }
  for await (const ids of idsOf(req, 'projects', projects))
    await add({ or: ids.map((id) => ({ sharedThrough: { contains: id } })) })
  return keys
}

async function* idsOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const beyond: Where[] = after === '' ? [] : [{ id: { greater_than: after } }]
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection,
      where: { and: [where, ...beyond] },
      sort: 'id',
      limit: batch,
      pagination: false,
      select: {},
      req,
    })
    const last = docs.at(-1)
    if (!last) return
    yield docs.map(({ id }) => String(id))
    after = String(last.id)
  }
}
