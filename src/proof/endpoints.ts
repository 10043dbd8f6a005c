import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { idOf, may } from '../access/caller.ts'
import { HubError } from '../errors/hubError.ts'
import { Buckets } from '../limits/bucket.ts'
import { sharedCounters } from '../limits/shared.ts'
import type { FileStore } from '../media/store.ts'
import { audit } from '../publish/audit.ts'
import type { Doc } from '../translation/document.ts'
import { unpacked } from './kept.ts'
import { lookAt } from './look.ts'
import { proofOf } from './proof.ts'
import { record } from './record.ts'

/** How often a municipality may have the hub look at once. */
export const checkAllowance = { perMinute: 6, atOnce: 6 } as const

type OwnEndpoint = Omit<Endpoint, 'root'>

const unkept = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' } as const

/** `POST /api/publications/:id/check`: looks at the page now. The answer is the check, without the page. */
function checkNow(): OwnEndpoint {
  const buckets = new Buckets('pageChecks', checkAllowance, sharedCounters)
  return {
    path: '/:id/check',
    method: 'post',
    handler: async (req) => {
      const publication = await readable(req, 'publications', String(req.routeParams?.id))
      const municipality = idOf(publication.municipality)
      if (!may(req, 'update', 'publications', municipality))
        throw new HubError(req, 'page-checks-not-allowed')
      const { isAllowed, wait } = await buckets.take(municipality ?? 'none')
      if (!isAllowed) throw new HubError(req, 'too-many-page-checks', { seconds: wait })
      const finding = await lookAt({ payload: req.payload, publication })
      const id = await record(req, finding)
      const { page: _page, ...told } = finding
      return Response.json({ doc: { id, ...told } }, { headers: unkept })
    },
  }
}

/** `GET /api/publications/proof/:project`: the proof for a project, as one document to be kept and printed. */
const download = (images: FileStore): OwnEndpoint => ({
  path: '/proof/:project',
  method: 'get',
  handler: async (req) => {
    const { name, document, municipality } = await proofOf(req, String(req.routeParams?.project), images)
    await audit(req, { action: 'export', document: 'publications', municipality, detail: 'proof' })
    return sent(document, 'text/html; charset=utf-8', name)
  },
})

/** Endpoints that are added to those of published pages. */
export const publicationEndpoints = (images: FileStore): OwnEndpoint[] => [checkNow(), download(images)]

/** `GET /api/pageChecks/:id/page`: the page that was kept, byte for byte, as a text to download. */
const keptPage: OwnEndpoint = {
  path: '/:id/page',
  method: 'get',
  handler: async (req) => {
    const { id, at } = await readable(req, 'pageChecks', String(req.routeParams?.id))
    const kept = await req.payload.db.findOne<Doc & { id: string }>({
      collection: 'pageChecks',
      where: { id: { equals: id } },
      req,
    })
    if (typeof kept?.page !== 'string') throw new HubError(req, 'page-not-kept')
    return sent(unpacked(kept.page), 'text/plain; charset=utf-8', `page-${String(at).slice(0, 10)}.html.txt`)
  },
}

/** Endpoints that are added to those of checks. */
export const checkEndpoints = [keptPage]

/** Bytes to be kept and never shown: what a page of somebody else holds must not run on the hub's origin. */
function sent(bytes: Buffer, type: string, name: string): Response {
  return new Response(Readable.toWeb(Readable.from([bytes])) as ReadableStream<Uint8Array>, {
    headers: {
      ...unkept,
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  })
}

/** A document that the caller may read. */
async function readable(
  req: PayloadRequest,
  collection: 'publications' | 'pageChecks',
  id: string,
): Promise<Doc> {
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found as unknown as Doc
}
