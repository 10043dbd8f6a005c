import { getTranslation } from '@payloadcms/translations'
import { slugIn } from '../../model/slugs.ts'
import type { Payload, PayloadRequest } from 'payload'
import { idOf } from '../../access/caller.ts'
import { noticeMailText } from '../../messages/admin/noticeMail.ts'
import type { Notice, User } from '../../model/payload-types.ts'
import { namesOf } from '../names.ts'
import { requestOf } from '../rights.ts'
import { type Standing, stateOf } from '../state.ts'
import { titleOf } from '../title.ts'

/** A mail about one or more notices. */
export interface Mail {
  to: string
  subject: string
  text: string
}

type Read = Standing & { id: string } & Record<string, unknown>

/**
 * The one mail that tells a person of all the notices, in the language of the person's forms. What the person cannot read,
 * now and with the present rights, is left out, and so is what is no longer so; `undefined` when nothing is left.
 */
export async function compose(payload: Payload, user: User, notices: Notice[]): Promise<Mail | undefined> {
  const req = await requestOf(payload, user)
  const names = await namesOf(
    req,
    notices.map(({ actor }) => idOf(actor)),
  )
  const parts: { head: string; text: string }[] = []
  for (const notice of notices) {
    const doc = await readable(req, notice)
    if (doc) parts.push(await part(req, user, notice, doc, names.get(idOf(notice.actor) ?? '')))
  }
  const [first] = parts
  if (!first) return undefined
  const say = (...args: Tail) => noticeMailText(user.language, ...args)
  const { serverURL } = payload.config
  const footer = say('footer', { hub: serverURL, account: `${serverURL}/admin/account` })
  const text = [say('greeting', { name: user.name }), ...parts.map((each) => each.text), `-- \n${footer}`]
  const subject =
    parts.length === 1
      ? say('subjectOne', { title: first.head })
      : say('subjectMany', { count: parts.length })
  return { to: user.email, subject, text: `${text.join('\n\n')}\n` }
}

type Tail = [key: Parameters<typeof noticeMailText>[1], values?: Record<string, string | number>]

/** States in which it is still worth saying. */
const saidIn: Partial<Record<Notice['kind'], string>> = {
  submitted: 'inReview',
  changesRequested: 'changesRequested',
  published: 'published',
}

async function readable(req: PayloadRequest, notice: Notice): Promise<Read | undefined> {
  const doc = (await req.payload.findByID({
    collection: slugIn(req.payload, notice.document),
    id: notice.documentId,
    draft: true,
    locale: 'all',
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
  })) as Read | null
  if (!doc || doc.deletedAt) return undefined
  const expected = saidIn[notice.kind]
  return expected === undefined || stateOf(doc) === expected ? doc : undefined
}

async function part(
  req: PayloadRequest,
  user: User,
  notice: Notice,
  doc: Read,
  actor: string | undefined,
): Promise<{ head: string; text: string }> {
  const say = (...args: Tail) => noticeMailText(user.language, ...args)
  const { config } = req.payload.collections[slugIn(req.payload, notice.document)]
  const named = titleOf(doc[config.admin.useAsTitle ?? 'id'], doc.sourceLocale)
  const kind = getTranslation(config.labels.singular as string, {
    ...req.i18n,
    language: user.language ?? 'en',
  })
  const title = say('quoted', { title: named || say('untitled'), kind })
  const head = say(notice.kind, { who: actor ?? say('somebody'), title })
  const path = `/admin/collections/${notice.document}/${notice.documentId}?locale=${String(doc.sourceLocale)}`
  const address = `${req.payload.config.serverURL}${path}`
  const note = await noteOf(req, notice)
  return { head, text: [head, ...(note ? [quote(note)] : []), address].join('\n') }
}

/** Returns the note of the step that a notice is about, where the person may read the history. */
async function noteOf(req: PayloadRequest, notice: Notice): Promise<string | undefined> {
  const id = idOf(notice.review)
  if (id === undefined) return undefined
  const entry = await req.payload.findByID({
    collection: 'reviews',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
  })
  return entry?.note ?? undefined
}

const quote = (note: string): string =>
  note
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
