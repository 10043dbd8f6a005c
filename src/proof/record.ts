import type { Payload, PayloadRequest, Where } from 'payload'
import { atomically } from '../database/transactions/atomically.ts'
import { actorOf, audit } from '../publish/audit.ts'
import type { Finding } from './look.ts'

/** The most checks of one page that are kept: five years of months. */
export const mostChecks = 60

/** Writes a finding down, with the audit log's entry, in one transaction. @returns the id of the check */
export function record(req: PayloadRequest, finding: Finding): Promise<string> {
  return atomically(req, async () => {
    const { db } = req.payload
    const { id } = (await db.create({
      collection: 'pageChecks',
      data: { ...finding, createdBy: actorOf(req) ?? null },
      req,
    })) as { id: string }
    const { publication, at, municipality, passed, reason } = finding
    await db.updateOne({
      collection: 'publications',
      id: publication,
      data: { updatedAt: null, checkedAt: at, ...(passed ? { provenAt: at } : {}) },
      req,
      returning: false,
    })
    await makeRoom(req, publication)
    await audit(req, {
      action: 'pageCheck',
      document: 'publications',
      documentId: publication,
      municipality: municipality ?? undefined,
      detail: reason ?? 'passed',
    })
    return String(id)
  })
}

/** Failures go first, the oldest first. */
async function makeRoom({ payload, ...req }: PayloadRequest, publication: string): Promise<void> {
  const own: Where = { publication: { equals: publication } }
  const { totalDocs } = await payload.db.count({ collection: 'pageChecks', where: own, req })
  if (totalDocs <= mostChecks) return
  const failed: Where = { and: [own, { passed: { not_equals: true } }] }
  const id = (await oldest(payload, failed, req)) ?? (await oldest(payload, own, req))
  if (id !== undefined)
    await payload.db.deleteMany({ collection: 'pageChecks', where: { id: { equals: id } }, req })
}

async function oldest(payload: Payload, where: Where, req: object): Promise<string | undefined> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'pageChecks',
    where,
    sort: 'at',
    limit: 1,
    pagination: false,
    select: {},
    req,
  })
  return docs[0]?.id
}
