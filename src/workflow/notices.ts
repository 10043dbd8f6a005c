import type { CollectionSlug, PayloadRequest } from 'payload'
import { wakeAfterCommit } from '../mail/runner.ts'
import type { State } from './transitions.ts'

/** Kinds of notices that people get by e-mail. */
export const noticeKinds = [
  'submitted',
  'changesRequested',
  'published',
  'scheduleFailed',
  'reviewDue',
] as const

/** One of {@link noticeKinds}. */
export type NoticeKind = (typeof noticeKinds)[number]

/** Something that people are to be told. Who they are is decided when the mails are made (`recipients.ts`). */
export interface Notice {
  kind: NoticeKind
  document: CollectionSlug
  documentId: string
  municipality: string | undefined
  /** Who did it; nobody is told of what they did themselves. */
  actor?: string | undefined
  /** The entry of the history that says more. */
  review?: string | undefined
  /** Said once only, for everything with the same key. */
  key?: string
}

/** The notice that an entry of the history calls for. What was published without a review concerns nobody else. */
export function noticeFor({ action, from }: { action: string; from: State }): NoticeKind | undefined {
  if (action === 'submit') return 'submitted'
  if (action === 'requestChanges') return 'changesRequested'
  if (action === 'publish' && (from === 'inReview' || from === 'changesRequested')) return 'published'
  return action === 'scheduleFailed' ? 'scheduleFailed' : undefined
}

/**
 * Puts a notice into the outbox, in the transaction under way, and asks the job runner to tell those who want to know at
 * once. The others hear of it with the next digest.
 */
export async function post(req: PayloadRequest, notice: Notice): Promise<void> {
  await req.payload.db.create({ collection: 'notices', data: { ...notice, done: false }, req })
  await req.payload.jobs.queue({ task: 'mailAtOnce', input: {}, req })
  wakeAfterCommit(req)
}
