import { readdir, readFile, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { outboxFolder } from '../mail/outbox.ts'

/** What tells that a text is about somebody: names and addresses, the shortest of three letters. */
export type Needles = readonly string[]

interface Job extends Record<string, unknown> {
  id: string
  taskSlug?: string
  input?: unknown
}

/** Tasks whose jobs hold words for people; the others hold ids, which name nobody who is gone. */
const mailing = ['mail', 'accountLink']

/** Jobs that are to send something to a person, or about one. */
export async function jobsAbout(req: PayloadRequest, needles: Needles): Promise<Job[]> {
  const { docs } = await req.payload.db.find<Job>({
    collection: 'payload-jobs',
    where: { taskSlug: { in: mailing } },
    limit: 0,
    pagination: false,
    req,
  })
  return docs.filter(({ input }) => mentions(JSON.stringify(input ?? {}), needles))
}

export async function forgetJobs(req: PayloadRequest, needles: Needles): Promise<void> {
  const ids = (await jobsAbout(req, needles)).map(({ id }) => id)
  if (ids.length > 0)
    await req.payload.db.deleteMany({ collection: 'payload-jobs', where: { id: { in: ids } }, req })
}

/** A mail on disk. */
export interface KeptMail {
  file: string
  text: string
}

/** Mails on disk that are to a person or name one. */
export async function mailsAbout(dataDir: string, needles: Needles): Promise<KeptMail[]> {
  const mails: KeptMail[] = []
  for (const file of await mailFiles(dataDir)) {
    const text = await readFile(file, 'latin1').catch(() => '')
    if (mentions(plain(text), needles)) mails.push({ file, text })
  }
  return mails
}

export async function forgetMails(dataDir: string, needles: Needles): Promise<void> {
  for (const { file } of await mailsAbout(dataDir, needles)) await removed(file)
}

/** Deletes mails on disk that are older than an instant. @returns how many */
export async function expireMails(dataDir: string, before: Date): Promise<number> {
  let count = 0
  for (const file of await mailFiles(dataDir)) {
    const { mtime } = await stat(file)
    if (mtime >= before) continue
    await removed(file)
    count += 1
  }
  return count
}

async function mailFiles(dataDir: string): Promise<string[]> {
  const folder = path.join(dataDir, outboxFolder)
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.eml')).map((name) => path.join(folder, name))
}

async function removed(file: string): Promise<void> {
  await unlink(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

/** Whether one of them stands in a text as a whole word, in whatever case. */
export function mentions(text: string, needles: Needles): boolean {
  const within = text.toLowerCase()
  return needles.some((needle) => {
    const wanted = needle.trim().toLowerCase()
    for (let at = within.indexOf(wanted); wanted.length > 2 && at >= 0; at = within.indexOf(wanted, at + 1))
      if (!isLetter(within[at - 1]) && !isLetter(within[at + wanted.length])) return true
    return false
  })
}

const isLetter = (character = ''): boolean => /[\p{L}\p{N}]/u.test(character)

/** A mail's file (RFC 5322), given as its bytes, with all its encoded parts as text beside it. */
function plain(raw: string): string {
  const unfolded = raw.replaceAll(/\r?\n[ \t]+/g, ' ')
  const words = unfolded
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?[\w-]+\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' ')),
    )
  const blocks = [...raw.matchAll(/(?:^[A-Za-z0-9+/=]{20,}\r?\n?)+/gm)].map(([block]) =>
    fromBase64(block.replaceAll(/\s/g, '')),
  )
  return [words, fromQuoted(raw), ...blocks].join('\n')
}

const fromBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8')

const fromQuoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString('utf8')
