import { APIError, type Endpoint, headersWithCors, type PayloadRequest } from 'payload'
import { may, idOf } from '../access/caller.ts'
import { mayManageAccount } from '../access/people.ts'
import { errorBody } from '../errors/answer.ts'
import { HubError } from '../errors/hubError.ts'
import { codeOf } from '../errors/named.ts'
import { atomically } from '../database/transactions/atomically.ts'
import type { User } from '../model/payload-types.ts'
import { eraseContact } from './contact.ts'
import { type Exported, exportContact, exportPerson } from './export.ts'

const path = '/:id/personal-data'

/** A person whose account the caller manages. @throws {APIError} 403 for others, and for oneself: the account pages ask for a proof */
async function managed(req: PayloadRequest): Promise<User> {
  const person = await req.payload.findByID({
    collection: 'users',
    id: String(req.routeParams?.id),
    depth: 0,
    overrideAccess: false,
    user: req.user,
    disableErrors: true,
    req,
  })
  if (person && String(person.id) !== String(req.user?.id) && mayManageAccount(req, person)) return person
  throw new HubError(req, 'person-data-not-managed')
}

/** A contact that the caller may delete for good. @throws {APIError} 403 for others */
async function owned(req: PayloadRequest): Promise<string> {
  const id = String(req.routeParams?.id)
  const row = await req.payload.db.findOne<{ id: string; municipality?: unknown }>({
    collection: 'contacts',
    where: { id: { equals: id } },
    req,
  })
  if (row && may(req, 'delete', 'contacts', idOf(row.municipality))) return id
  throw new HubError(req, 'contact-data-not-managed')
}

/** Returns an export as a file to download. */
function file(req: PayloadRequest, exported: Exported): Response {
  const { collection, id } = exported.subject
  const headers = new Headers({
    'Content-Disposition': `attachment; filename="${collection}-${id}.json"`,
    'Cache-Control': 'private, no-store',
  })
  return Response.json(exported, { headers: headersWithCors({ headers, req }) })
}

const done = (req: PayloadRequest) => Response.json({ message: req.t('general:success') })

/** Answers a refusal as such, and gives everything else to Payload. */
const answering =
  (work: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] =>
  async (req) => {
    try {
      return await work(req)
    } catch (error) {
      if (!(error instanceof APIError) || error.status >= 500) throw error
      return Response.json(errorBody(codeOf(error), error.message), { status: error.status })
    }
  }

/** Export and erasure of people, for who manages their accounts. */
export const personEndpoints: Endpoint[] = [
  {
    path,
    method: 'get',
    handler: answering(async (req) => {
      return file(req, await exportPerson(req, await managed(req)))
    }),
  },
  {
    path,
    method: 'delete',
    handler: answering(async (req) => {
      await atomically(req, async () => {
        const { id } = await managed(req)
        await req.payload.delete({ collection: 'users', id, overrideAccess: true, req })
      })
      return done(req)
    }),
  },
]

/** The same of contacts, for the city that owns them. */
export const contactEndpoints: Endpoint[] = [
  {
    path,
    method: 'get',
    handler: answering(async (req) => file(req, await exportContact(req, await owned(req)))),
  },
  {
    path,
    method: 'delete',
    handler: answering(async (req) => {
      await eraseContact(req, await owned(req))
      return done(req)
    }),
  },
]
