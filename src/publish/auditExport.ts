import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { createLocalReq, type Endpoint, type PayloadRequest, type Where } from 'payload'
import type { AuditLog } from '../model/payload-types.ts'
import { audit } from './audit.ts'
import { auditQuery } from './auditQuery.ts'
import { homeOf } from './memberships.ts'

/** Entries read at once; no more than two such batches are held, however long the log is. */
const batch = 500

/** The columns in their order; their names never change, so that a program can read them. */
const columns = [
  'time',
  'action',
  'person',
  'personId',
  'collection',
  'documentId',
  'municipality',
  'fields',
  'detail',
  'address',
] as const

type Row = Record<(typeof columns)[number], string>

/**
 * `GET /api/auditLog/export.csv`: the entries that the caller may read, newest first, as RFC 4180 in UTF-8 with a byte
 * order mark (spreadsheets need it). A cell that a spreadsheet would run as a formula gets an apostrophe in front. The
 * export is itself recorded, before its first byte.
 */
export const auditExport: Omit<Endpoint, 'root'> = {
  path: '/export.csv',
  method: 'get',
  handler: async (req) => {
    const { where, municipality } = auditQuery(req)
    const until: Where = { createdAt: { less_than_equal: new Date().toISOString() } }
    const entries = entriesOf(await reader(req), { and: [until, where] })
    const first = await entries.next()
    const concerned = municipality ?? homeOf({ ...req.user })
    await audit(req, { action: 'export', document: 'auditLog', municipality: concerned, detail: 'csv' })
    return new Response(Readable.toWeb(csv(first, entries)) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="audit-log-${new Date().toISOString().slice(0, 10)}.csv"`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
}

/** The same caller, inside the hub: the bounds of a single request do not count for batches. */
function reader({ payload, user }: PayloadRequest): Promise<PayloadRequest> {
  return createLocalReq({ ...(user ? { user } : {}) }, payload)
}

type Entries = AsyncGenerator<AuditLog[], void>

/** The entries in batches. The cursor is the time of the last one; those of that very instant are left out by id. */
async function* entriesOf(req: PayloadRequest, where: Where): Entries {
  let last: AuditLog[] = []
  for (;;) {
    const at = last.at(-1)?.createdAt
    const seen = last.filter(({ createdAt }) => createdAt === at).map(({ id }) => id)
    const further: Where[] =
      at === undefined ? [] : [{ createdAt: { less_than_equal: at } }, { id: { not_in: seen } }]
    const { docs } = await req.payload.find({
      collection: 'auditLog',
      where: { and: [where, ...further] },
      sort: '-createdAt',
      limit: batch,
      pagination: false,
      depth: 1,
      populate: { users: { name: true }, municipalities: { slug: true } },
      overrideAccess: false,
      user: req.user,
      req,
    })
    yield docs
    if (docs.length < batch) return
    last = docs.at(-1)?.createdAt === at ? [...last, ...docs] : docs
  }
}

function csv(first: IteratorResult<AuditLog[], void>, rest: Entries): Readable {
  const sheet = stringify({
    bom: true,
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    escape_formulas: true,
  })
  // A failure half-way ends the connection, so that a cut file is not taken for a whole one.
  pipeline(Readable.from(rows(first, rest)), sheet, () => undefined)
  return sheet
}

async function* rows(first: IteratorResult<AuditLog[], void>, rest: Entries): AsyncGenerator<Row> {
  if (!first.done) yield* first.value.map(rowOf)
  for await (const entries of rest) yield* entries.map(rowOf)
}

function rowOf({ createdAt, action, user, municipality, ...entry }: AuditLog): Row {
  const person = typeof user === 'object' ? user : undefined
  return {
    time: createdAt,
    action,
    person: person?.name ?? '',
    personId: person?.id ?? (typeof user === 'string' ? user : ''),
    collection: entry.document,
    documentId: entry.documentId,
    municipality: typeof municipality === 'object' ? (municipality?.slug ?? '') : (municipality ?? ''),
    fields: entry.fields ?? '',
    detail: entry.detail ?? '',
    address: entry.address ?? '',
  }
}
