import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { callerOf } from '../access/caller.ts'
import { HubError } from '../errors/hubError.ts'
import type { EditorialKind } from '../model/kinds/index.ts'
import { act } from './act.ts'
import { markReviewed } from './markReviewed.ts'
import { overview } from './overview.ts'
import { type Action, actions, maxNote } from './transitions.ts'

const body = z.object({
  action: z.string(),
  note: z.string().nullish(),
  updatedAt: z.iso.datetime({ offset: true }).nullish(),
  next: z.string().nullish(),
})

type Asked = z.infer<typeof body>

/**
 * `POST /api/{collection}/:id/workflow` takes a step: `{ action, note?, updatedAt? }` is answered with
 * `{ id, workflow, status, updatedAt }`. The action `reviewed` (with `next?`, a day) moves the review-by date instead.
 * `GET` on the same address tells where the document stands, which steps the caller may take, and its history.
 */
export const workflowEndpoints = (collection: EditorialKind): Endpoint[] => [
  {
    path: '/:id/workflow',
    method: 'get',
    handler: async (req) => Response.json(await overview(req, collection, idFrom(req))),
  },
  {
    path: '/:id/workflow',
    method: 'post',
    handler: async (req) => Response.json(await answer(req, collection)),
  },
]

async function answer(req: PayloadRequest, collection: EditorialKind): Promise<object> {
  const id = idFrom(req)
  const asked = await bodyOf(req)
  const note = noteOf(req, asked)
  if (asked.action === 'reviewed') return markReviewed(req, { collection, id, next: asked.next ?? undefined })
  const action = actions.find((name) => name === asked.action)
  if (!action) throw new HubError(req, 'unknown-action', { value: asked.action, actions: named(actions) })
  return act(req, { collection, id, action, note, updatedAt: asked.updatedAt ?? undefined })
}

function idFrom(req: PayloadRequest): string {
  if (!['network', 'member'].includes(callerOf(req).kind)) throw new HubError(req, 'step-not-allowed')
  return String(req.routeParams?.id)
}

async function bodyOf(req: PayloadRequest): Promise<Asked> {
  const received: unknown = await req.json?.().catch(() => undefined)
  const parsed = body.safeParse(received)
  if (parsed.success) return parsed.data
  throw new HubError(req, 'step-not-understood', { problem: z.prettifyError(parsed.error) })
}

function noteOf(req: PayloadRequest, { note }: Asked): string | undefined {
  const text = note?.trim() ?? ''
  if (text.length > maxNote) {
    throw new HubError(req, 'note-too-long', { count: String(text.length), max: String(maxNote) })
  }
  return text === '' ? undefined : text
}

const named = (names: readonly Action[]): string => [...names, 'reviewed'].join(', ')
