import { setTimeout as pause } from 'node:timers/promises'
import {
  type CollectionSlug,
  createLocalReq,
  NotFound,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload'
import { withLease } from '../database/lease.ts'
import { wipeLog } from '../database/tables.ts'
import { SetupError } from '../errors/setup.ts'
import { eraseContact } from './contact.ts'
import type { Erasure } from './ledger.ts'
import { privacySettings } from './settings.ts'
import { replaying } from './writeDown.ts'

/** So many milliseconds until it is looked again whether another hub is done. */
const turn = 500

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
  let count = 0
  const work = async () => void (count = await eraseAll(payload, erasures))
  // Two hubs that start together: the second finds nothing left to do.
  while (!(await withLease(payload, ['erasures', work]))) await pause(turn)
  return count
}

async function eraseAll(payload: Payload, erasures: readonly Erasure[]): Promise<number> {
  const people = await stillThere(payload, 'users', erasures)
  const contacts = await stillThere(payload, 'contacts', erasures)
  const context = { ...replaying, trusted: true }
  for (const id of people)
    await again('users', id, () => payload.delete({ collection: 'users', id, overrideAccess: true, context }))
  for (const id of contacts)
    await again('contacts', id, async () => eraseContact(await replayingReq(payload), id))
  await wipeLog(payload)
  if (people.length > 0) await warnOfNobody(payload)
  return people.length + contacts.length
}

/** Somebody who is gone meanwhile, with the source of a copy or by another process, need not go again. */
async function again(collection: Erasure['collection'], id: string, work: () => Promise<unknown>) {
  try {
    await work()
  } catch (error) {
    if (error instanceof NotFound) return
    throw new SetupError(
      `The erasure of ${collection} ${id} could not be done again: ${String(error)} Nobody is served before it is. See what keeps the database from it and start again.`,
    )
  }
}

/** An older state may have had no other administrator than who was erased since. */
async function warnOfNobody(payload: Payload): Promise<void> {
  const people = (where: Where) => payload.db.count({ collection: 'users', where })
  const administrators = await people({ isNetworkAdmin: { equals: true } })
  if (administrators.totalDocs === 0 && (await people({})).totalDocs > 0)
    payload.logger.error(
      'The people who were erased again were the last administrators of the network: nobody can make accounts any more. Restore a state in which there is another one.',
    )
}

/**
 * For processes that write nothing: refuses to serve while the database still has what the ledger says was erased.
 * @throws {SetupError}
 */
export async function assertErased(payload: Payload): Promise<void> {
  const erasures = await privacySettings(payload).ledger.all()
  const left = [
    ...(await stillThere(payload, 'users', erasures)),
    ...(await stillThere(payload, 'contacts', erasures)),
  ]
  if (left.length === 0) return
  throw new SetupError(
    `The database still has ${left.length} people or contacts that were erased: it is an older state. Start a process with HANSA_ROLE=hub first: it erases them again.`,
  )
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
