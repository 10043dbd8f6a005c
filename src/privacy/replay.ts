import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { wipeLog } from '../database/tables.ts'
import { eraseContact } from './contact.ts'
import type { Erasure } from './ledger.ts'
import { replaying } from './person.ts'
import { privacySettings } from './settings.ts'

/** How many documents are looked for at once. */
const batch = 100

/**
 * Erases again what the ledger says was erased and this database still has: it is an older state, or an erasure broke off.
 * Before anybody is served. @returns how many people and contacts went
 */
export async function replayErasures(payload: Payload): Promise<number> {
  const { ledger } = privacySettings(payload)
  const erasures = await ledger.all()
  if (erasures.length === 0) return 0
  const people = [
    ...(await stillThere(payload, 'users', erasures)),
    ...(await sameAddresses(payload, erasures)),
  ]
  const contacts = await stillThere(payload, 'contacts', erasures)
  for (const id of new Set(people))
    await payload.delete({
      collection: 'users',
      id,
      overrideAccess: true,
      context: { ...replaying, trusted: true },
    })
  for (const id of contacts) await eraseContact(await replayingReq(payload), id)
  await wipeLog(payload)
  return new Set(people).size + contacts.length
}

const replayingReq = (payload: Payload): Promise<PayloadRequest> =>
  createLocalReq({ context: { ...replaying } }, payload)

async function stillThere(
  payload: Payload,
  collection: CollectionSlug & Erasure['collection'],
  erasures: readonly Erasure[],
): Promise<string[]> {
  const ids = erasures.filter((erasure) => erasure.collection === collection).map(({ id }) => id)
  const found: string[] = []
  for (let from = 0; from < ids.length; from += batch) {
    const { docs } = await payload.db.find<{ id: string }>({
      collection,
      where: { id: { in: ids.slice(from, from + batch) } },
      limit: 0,
      pagination: false,
      select: {},
    })
    found.push(...docs.map(({ id }) => String(id)))
  }
  return found
}

/** Accounts of an erased address that are older than its erasure; who came back later is somebody anew. */
async function sameAddresses(payload: Payload, erasures: readonly Erasure[]): Promise<string[]> {
  const { ledger } = privacySettings(payload)
  const people = erasures.filter(({ collection }) => collection === 'users')
  const erasedAt = new Map(
    people.flatMap(({ addresses, at }) => addresses.map((hash) => [hash, at] as const)),
  )
  const { docs } = await payload.db.find<{ id: string; email: string; createdAt: string }>({
    collection: 'users',
    limit: 0,
    pagination: false,
    select: { email: true, createdAt: true },
  })
  return docs
    .filter(({ email, createdAt }) => new Date(createdAt) < new Date(erasedAt.get(ledger.hash(email)) ?? 0))
    .map(({ id }) => String(id))
}
