import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload'
import { callerOf, holds, idOf } from '../access/caller.ts'
import { isPublished, published } from '../access/out.ts'
import { HubError } from '../errors/hubError.ts'
import { audit } from '../publish/audit.ts'
import { type Doc, isDoc, rowsOf } from '../translation/document.ts'
import { isolatedRequest } from '../database/transactions/isolatedRequest.ts'
import { atomically } from '../database/transactions/atomically.ts'
import { leadOf, succession, successorsIn } from './succession.ts'

/** A partner as it is named to a person. */
interface Named {
  id: string
  name: string
}

/** The state of a handover of a project's lead as the form shows it, and what the person may do about it. */
export interface HandoverState {
  lead?: Named
  /** The offer that waits for an answer. */
  offered?: { to: Named; at: string }
  /** To whom the person may offer the lead; empty when the person may not. */
  successors: Named[]
  mayAnswer: boolean
  mayWithdraw: boolean
}

const idIn = (req: PayloadRequest): string => String(req.routeParams?.id)

/** A project with what its handover needs to know. */
interface Situation {
  project: Doc
  rows: Doc[]
  lead: Doc | undefined
  offer: (Doc & { id: string }) | undefined
}

async function situationOf(req: PayloadRequest, id: string): Promise<Situation> {
  const common = { depth: 0, req } as const
  // Whoever does not see the project is told that there is none.
  await req.payload.findByID({ ...common, collection: 'projects', id, overrideAccess: false, user: req.user })
  const project = (await req.payload.findByID({
    ...common,
    collection: 'projects',
    id,
    overrideAccess: true,
    fallbackLocale: false,
  })) as unknown as Doc
  const { docs } = await req.payload.find({
    ...common,
    collection: 'handovers',
    where: { and: [{ project: { equals: id } }, { state: { equals: 'offered' } }] },
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  // A consortium counts while the project is out: before, its owner alone works on it.
  const rows = isPublished(project) ? rowsOf(project.partnerships) : []
  return { project, rows, lead: leadOf(rows, new Date()), offer: docs[0] as Situation['offer'] }
}

/** Returns whether the person may speak for a partner: by publishing the projects of its city, while its organisation is out. */
async function speaksFor(req: PayloadRequest, partner: unknown): Promise<boolean> {
  const caller = callerOf(req)
  if (caller.kind === 'network') return true
  const id = idOf(partner)
  if (caller.kind !== 'member' || id === undefined) return false
  const organisation = await req.payload.db.findOne<Doc & { id: string }>({
    collection: 'partners',
    where: { and: [{ id: { equals: id } }, published] },
    req,
  })
  return holds(caller, 'publish', 'projects', idOf(organisation?.member))
}

async function named(req: PayloadRequest, ids: (string | undefined)[]): Promise<Named[]> {
  const wanted = ids.filter((id) => id !== undefined)
  if (wanted.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'partners',
    where: { id: { in: wanted } },
    depth: 0,
    limit: wanted.length,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(({ id, name, acronym, slug }) => ({
    id: String(id),
    name: name || acronym || slug || String(id),
  }))
}

/** The handover of a project as it stands for the person who asks. @throws {NotFound} when the person does not see the project */
export async function handoverState(req: PayloadRequest, id: string): Promise<HandoverState> {
  const { rows, lead, offer } = await situationOf(req, id)
  const offers = lead !== undefined && (await speaksFor(req, lead.partner))
  const isOpen = offer !== undefined
  const [leader] = await named(req, [idOf(lead?.partner)])
  const [to] = await named(req, [idOf(offer?.to)])
  return {
    ...(leader ? { lead: leader } : {}),
    ...(to && offer ? { offered: { to, at: String(offer.createdAt) } } : {}),
    successors: offers && !isOpen ? await named(req, successorsIn(rows, new Date())) : [],
    mayAnswer: isOpen && (await speaksFor(req, offer.to)),
    mayWithdraw: isOpen && offers,
  }
}

async function offer(req: PayloadRequest): Promise<void> {
  const body: unknown = await req.json?.().catch(() => undefined)
  const to = isDoc(body) ? idOf(body.to) : undefined
  const { project, rows, lead, offer: open } = await situationOf(req, idIn(req))
  if (lead === undefined) throw new HubError(req, 'lead-missing')
  if (!(await speaksFor(req, lead.partner))) {
    throw new HubError(req, 'handover-not-allowed')
  }
  if (open) throw new HubError(req, 'handover-open')
  if (to === undefined) throw new HubError(req, 'handover-to-missing')
  if (!successorsIn(rows, new Date()).includes(to)) throw new HubError(req, 'handover-to-no-partner', { to })
  await req.payload.create({
    collection: 'handovers',
    data: { project: String(project.id), from: idOf(lead.partner) ?? '', to, state: 'offered' },
    overrideAccess: true,
    req,
  })
}

type Answer = 'accepted' | 'declined' | 'withdrawn'

async function answer(req: PayloadRequest, state: Answer): Promise<void> {
  const { project, rows, lead, offer: open } = await situationOf(req, idIn(req))
  if (open === undefined) throw new HubError(req, 'handover-not-open')
  const speaker = state === 'withdrawn' ? open.from : open.to
  if (!(await speaksFor(req, speaker))) {
    throw new HubError(req, 'handover-answer-not-allowed')
  }
  if (state === 'accepted') await handOver(req, { project, rows, lead, offer: open })
  await req.payload.update({
    collection: 'handovers',
    id: open.id,
    data: { state, decidedAt: new Date().toISOString() },
    overrideAccess: true,
    req,
  })
}

async function handOver(req: PayloadRequest, { project, rows, lead, offer: open }: Situation): Promise<void> {
  const to = idOf(open?.to) ?? ''
  if (idOf(lead?.partner) !== idOf(open?.from) || !successorsIn(rows, new Date()).includes(to)) {
    throw new HubError(req, 'consortium-changed')
  }
  const id = String(project.id)
  const latest = await req.payload.findByID({
    collection: 'projects',
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (project._status === 'published' && latest._status === 'draft') {
    throw new HubError(req, 'project-has-draft')
  }
  await req.payload.update({
    collection: 'projects',
    id,
    // Entries only change their number: no translation is behind because of it.
    data: {
      partnerships: succession(await inAllLanguages(req, id), to, new Date()),
      minorEdit: true,
    } as never,
    locale: 'all' as never,
    // The rights of both cities have been asked for; neither of them owns the project.
    context: { trusted: true },
    overrideAccess: true,
    req: isolatedRequest(req),
  })
  await audit(req, {
    action: 'handover',
    document: 'projects',
    documentId: id,
    municipality: idOf(project.municipality),
  })
}

/** The entries of a project, their texts by language. */
async function inAllLanguages(req: PayloadRequest, id: string): Promise<Doc[]> {
  const project = await req.payload.findByID({
    collection: 'projects',
    id,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
    req: isolatedRequest(req),
  })
  return rowsOf(project.partnerships)
}

const endpoint = (
  path: string,
  method: 'get' | 'post',
  work: (req: PayloadRequest) => Promise<void>,
): Endpoint => ({
  path: `/:id/handover${path}`,
  method,
  handler: async (req) => {
    if (!req.user) throw new HubError(req, 'handover-needs-sign-in')
    if (method === 'post') await atomically(req, () => work(req))
    const headers = headersWithCors({ headers: new Headers(), req })
    return Response.json(await handoverState(req, idIn(req)), { status: 200, headers })
  },
})

/**
 * Handing over the lead of a project, in two steps: the lead offers it to a partner (`POST …/handover` with `{ to }`, the id of
 * the partner), which accepts or declines it (`POST …/handover/accept`, `…/decline`); until then the lead may take the offer
 * back (`…/withdraw`). Each answers with the `HandoverState` for the person, as `GET …/handover` does.
 */
export const handoverEndpoints: Endpoint[] = [
  endpoint('', 'get', async () => undefined),
  endpoint('', 'post', offer),
  endpoint('/accept', 'post', (req) => answer(req, 'accepted')),
  endpoint('/decline', 'post', (req) => answer(req, 'declined')),
  endpoint('/withdraw', 'post', (req) => answer(req, 'withdrawn')),
]
