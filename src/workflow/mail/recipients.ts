import type { Payload, Where } from 'payload'
import { slugIn } from '../../model/slugs.ts'
import { idOf } from '../../access/caller.ts'
import type { Notice as StoredNotice, User } from '../../model/payload-types.ts'
import { mayPublish, requestOf } from '../rights.ts'

/** How many people of one municipality are asked at most. */
const most = 500

/**
 * Who is to be told: those who may publish it, by their roles now, or whoever submitted it last. Where a municipality has
 * nobody who may, the network's administrators are. Never who did it.
 */
export async function recipientsOf(payload: Payload, notice: StoredNotice): Promise<string[]> {
  const { kind } = notice
  const submitter =
    kind === 'submitted' || kind === 'reviewDue' ? undefined : await submitterOf(payload, notice)
  const isForPublishers = ['submitted', 'reviewDue', 'scheduleFailed'].includes(kind)
  const publishers = isForPublishers ? await publishersOf(payload, notice) : []
  const people = kind === 'scheduleFailed' ? [idOf(notice.actor), ...publishers] : [submitter, ...publishers]
  const actor = kind === 'scheduleFailed' ? undefined : idOf(notice.actor)
  return [...new Set(people)].filter((id) => id !== undefined).filter((id) => id !== actor)
}

async function submitterOf(payload: Payload, { documentId }: StoredNotice): Promise<string | undefined> {
  const { docs } = await payload.find({
    collection: 'reviews',
    where: { and: [{ documentId: { equals: documentId } }, { action: { equals: 'submit' } }] },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return idOf(docs[0]?.user)
}

async function publishersOf(payload: Payload, notice: StoredNotice): Promise<string[]> {
  const municipality = idOf(notice.municipality)
  const members = await peopleWhere(payload, { 'memberships.municipality': { equals: municipality ?? '' } })
  const publishing: string[] = []
  for (const user of members) {
    const req = await requestOf(payload, user)
    const document = { id: notice.documentId, municipality }
    if (await mayPublish(req, slugIn(payload, notice.document), document)) publishing.push(user.id)
  }
  if (publishing.length > 0) return publishing
  return (await peopleWhere(payload, { isNetworkAdmin: { equals: true } })).map(({ id }) => id)
}

async function peopleWhere(payload: Payload, where: Where): Promise<User[]> {
  const { docs } = await payload.find({
    collection: 'users',
    where,
    limit: most,
    depth: 0,
    overrideAccess: true,
  })
  return docs
}
