import {
  type CollectionSlug,
  createLocalReq,
  type PayloadRequest,
  type SanitizedConfig,
  type TaskConfig,
} from 'payload'
import { workflowText } from '../messages/admin/workflow.ts'
import type { User } from '../model/payload-types.ts'
import { atomically } from '../database/transactions/atomically.ts'
import { hasWorkflow } from './collections.ts'
import { record } from './history.ts'
import { type Owned, mayPublish, requestOf } from './rights.ts'
import { type Standing, stateOf } from './state.ts'

/** Input with which a job of Payload's task `schedulePublish` was queued. */
export interface Scheduled {
  type?: 'publish' | 'unpublish'
  doc?: { relationTo: CollectionSlug; value: string }
  user?: { relationTo: 'users'; value: string }
  locale?: string
  timezone?: string
}

type Stored = Standing & Owned & { createdBy?: unknown }
type Handler = (args: { input: Scheduled; req: PayloadRequest }) => unknown

/**
 * Lets Payload's scheduled publishing ask, when the time has come, whether the person who scheduled it may still do so.
 * The save itself is then made with that person's rights, as every other. What fails changes nothing, is written into the
 * document's history, and those who may publish and the person are told.
 * Takes the finished configuration, since Payload adds its task after all plugins.
 */
export function withScheduleRights(config: SanitizedConfig): SanitizedConfig {
  const task = config.jobs.tasks?.find(({ slug }) => slug === 'schedulePublish')
  if (typeof task?.handler !== 'function') throw new Error('Payload has no task "schedulePublish" any more.')
  const publish = task.handler as Handler
  const handler: Handler = async (args) => {
    try {
      await refuseWithoutRight(args)
      return await publish(args)
    } catch (error) {
      await recordFailure(args, error)
      throw error
    }
  }
  Object.assign(task, { handler } as unknown as Partial<TaskConfig>)
  return config
}

/** Fails for a person who may not publish (any more), before anything is saved. */
async function refuseWithoutRight({ input, req }: { input: Scheduled; req: PayloadRequest }): Promise<void> {
  const { doc } = input
  const person = await personOf(req, input)
  if (!person) throw new Error(workflowText('en', 'scheduleGone'))
  if (!doc) return
  const stored = await storedOf(req, doc)
  const theirs = await requestOf(req.payload, person)
  if (!stored || !(await mayPublish(theirs, doc.relationTo, stored))) {
    throw new Error(workflowText('en', 'scheduleLost'))
  }
}

async function personOf(req: PayloadRequest, { user }: Scheduled): Promise<User | null> {
  if (user?.relationTo !== 'users') return null
  return req.payload.findByID({
    collection: 'users',
    id: user.value,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
}

async function storedOf(
  req: PayloadRequest,
  { relationTo, value }: NonNullable<Scheduled['doc']>,
): Promise<Stored | undefined> {
  const doc = await req.payload.findByID({
    collection: relationTo,
    id: value,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return (doc ?? undefined) as Stored | undefined
}

/** The failed save has rolled its own transaction back; this is stored in another one. */
async function recordFailure(
  { input, req }: { input: Scheduled; req: PayloadRequest },
  error: unknown,
): Promise<void> {
  const { doc } = input
  const stored = doc && hasWorkflow(doc.relationTo) ? await storedOf(req, doc) : undefined
  if (!doc || !stored) return
  const person = await personOf(req, input)
  const own = person
    ? await requestOf(req.payload, person)
    : await createLocalReq({ context: {} }, req.payload)
  const state = stateOf(stored)
  await atomically(own, () =>
    record(own, {
      action: 'scheduleFailed',
      collection: doc.relationTo,
      document: stored,
      from: state,
      to: state,
      note: (error instanceof Error ? error.message : String(error)).slice(0, 2000),
    }),
  )
}
