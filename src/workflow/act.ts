import { NotFound, type PayloadRequest } from 'payload'
import { HubError } from '../errors/hubError.ts'
import { workflowText } from '../messages/admin/workflow.ts'
import type { WorkflowKey } from '../messages/admin/en/workflow.ts'
import { atomically } from '../database/transactions/atomically.ts'
import type { EditorialKind } from '../model/kinds/index.ts'
import { oneAtATime } from './oneAtATime.ts'
import { mayPublish, mayUpdate } from './rights.ts'
import { type Standing, stateOf } from './state.ts'
import { beginStep, endStep } from './step.ts'
import { type Action, leadsFrom, type State, transitions } from './transitions.ts'

/** A step that somebody asks for. `updatedAt` is the version (ISO 8601) that the person has seen, if known. */
export interface Request {
  collection: EditorialKind
  id: string
  action: Action
  note?: string | undefined
  updatedAt?: string | undefined
}

/** Where the document stands after a step. */
export interface Outcome {
  id: string
  workflow: State
  status: 'draft' | 'published'
  updatedAt: string
}

/** A document as a step sees it: its newest version. */
export interface Stored extends Standing {
  id: string
  municipality?: unknown
  createdBy?: unknown
  updatedAt: string
}

/**
 * Takes a step in one transaction: the document, its history and the notices about it are stored together or not at all.
 * Throws 404 for what the caller cannot read, 400 for a missing note, 403 without the right, 409 when the document is in
 * another state (or another version) by now; of two who act at once the second gets 409.
 */
export const act = (req: PayloadRequest, request: Request): Promise<Outcome> =>
  oneAtATime(`${request.collection}:${request.id}`, () => atomically(req, () => take(req, request)))

async function take(req: PayloadRequest, request: Request): Promise<Outcome> {
  const stored = await read(req, request)
  await refuseUnallowed(req, request, stored)
  refuseOutdated(req, request, stored)
  beginStep(req, { ...request, note: request.note })
  try {
    return await save(req, request)
  } finally {
    endStep(req)
  }
}

/** The newest version of a document that the caller may read. @throws 404 */
export async function read(
  req: PayloadRequest,
  { collection, id }: Pick<Request, 'collection' | 'id'>,
): Promise<Stored> {
  const doc = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!doc) throw new NotFound(req.t)
  return doc as unknown as Stored
}

async function refuseUnallowed(req: PayloadRequest, request: Request, stored: Stored): Promise<void> {
  const { who, note } = transitions[request.action]
  const { collection, id } = request
  const isAllowed =
    who === 'publish' ? await mayPublish(req, collection, stored) : await mayUpdate(req, collection, id)
  if (!isAllowed) throw new HubError(req, who === 'publish' ? 'step-needs-publisher' : 'step-not-allowed')
  if (note === 'required' && !request.note) throw new HubError(req, 'note-missing')
}

function refuseOutdated(req: PayloadRequest, { action, updatedAt }: Request, stored: Stored): void {
  const state = stateOf(stored)
  const named = (value: string) => workflowText(req.i18n?.language, `state_${value}` as WorkflowKey)
  if (!leadsFrom(action, state)) throw new HubError(req, 'wrong-state', { state: named(state) })
  if (updatedAt !== undefined && Date.parse(updatedAt) !== Date.parse(stored.updatedAt)) {
    throw new HubError(req, 'outdated', { state: named(state) })
  }
}

/** Steps of a draft make a new version of it and leave what is out as it is; the others change what is out. */
async function save(req: PayloadRequest, { collection, id, action }: Request): Promise<Outcome> {
  const { who, to } = transitions[action]
  const isDraftStep = who === 'update' || to === 'changesRequested'
  const status = to === 'published' ? 'published' : 'draft'
  const doc = await req.payload.update({
    collection: collection,
    id,
    data: isDraftStep ? {} : { _status: status },
    draft: isDraftStep,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return { id, workflow: stateOf(doc), status, updatedAt: doc.updatedAt }
}
