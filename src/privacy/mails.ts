import { readdir, readFile, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest, Where } from 'payload'
import { outboxFolder } from '../mail/outbox.ts'
import { type ReadMail, readMail } from '../mail/read.ts'
import { type About, mentions } from './about.ts'
import { privacySettings } from './settings.ts'

interface Job extends Record<string, unknown> {
  id: string
  taskSlug?: string
  input?: unknown
}

/** Tasks whose jobs hold words for people; the others hold ids, which name nobody who is gone. */
export const mailing = ['mail', 'accountLink']

/** Mails that are to be sent to an account. */
export async function jobsTo(req: PayloadRequest, about: About): Promise<Job[]> {
  return (await jobs(req)).filter(({ input }) => isTo(letterOf(input), about))
}

async function jobs(req: PayloadRequest): Promise<Job[]> {
  const where: Where = { taskSlug: { in: mailing } }
  const asked = { collection: 'payload-jobs', where, limit: 0, pagination: false, req } as const
  return (await req.payload.db.find<Job>(asked)).docs
}

/** Mails that are to be sent to an account, or about somebody to people who know them. */
export async function jobsAbout(req: PayloadRequest, about: About): Promise<Job[]> {
  const isMeant = await meaning(req, about)
  return (await jobs(req)).filter(({ input }) => isMeant(letterOf(input)))
}

export async function forgetJobs(req: PayloadRequest, about: About): Promise<void> {
  const ids = (await jobsAbout(req, about)).map(({ id }) => id)
  if (ids.length > 0)
    await req.payload.db.deleteMany({ collection: 'payload-jobs', where: { id: { in: ids } }, req })
}

/** A mail, sent or to be sent: whom it is to, and its words. */
type Letter = Pick<ReadMail, 'to' | 'person' | 'text'>

/** Returns the mail that a job is to send. Its values are compared and not their JSON, which writes a quotation mark otherwise. */
function letterOf(input: unknown): Letter {
  const values = Object.entries((input ?? {}) as Record<string, unknown>)
  const of = (...names: string[]) =>
    values.flatMap(([name, value]) => (names.includes(name) && typeof value === 'string' ? [value] : []))
  return {
    to: of('to', 'email'),
    person: of('person', 'user')[0],
    text: of('subject', 'text', 'html').join('\n'),
  }
}

const isTo = ({ to, person }: Letter, { id, addresses }: About): boolean =>
  id !== undefined && (person === id || to.some((address) => addresses.some((own) => same(own, address))))

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

/**
 * Returns a test: true for a mail to an account, or one that mentions somebody to people of the same cities or of the network. To others
 * the same words may mean somebody else.
 */
async function meaning(req: PayloadRequest, about: About): Promise<(letter: Letter) => boolean> {
  const { docs } = await req.payload.db.find<{ id: string; email: string }>({
    collection: 'users',
    where: {
      or: [
        { 'memberships.municipality': { in: [...about.municipalities] } },
        { isNetworkAdmin: { equals: true } },
      ],
    },
    limit: 0,
    pagination: false,
    select: { email: true },
    req,
  })
  const colleagues = new Set(docs.flatMap(({ id, email }) => [String(id), email.toLowerCase()]))
  const needles = [...about.names, ...about.addresses]
  return (letter) => {
    if (isTo(letter, about)) return true
    const readers = [letter.person ?? '', ...letter.to].map((reader) => reader.toLowerCase())
    return readers.some((reader) => colleagues.has(reader)) && mentions(letter.text, needles)
  }
}

/** Mails on disk that are to an account. */
export async function mailsTo(req: PayloadRequest, about: About): Promise<ReadMail[]> {
  const kept = await mails(privacySettings(req.payload).dataDir)
  return kept.map(({ mail }) => mail).filter((mail) => isTo(mail, about))
}

/** Mails on disk that are to an account, or about somebody to people who know them. */
export const mailsAbout = async (req: PayloadRequest, about: About): Promise<ReadMail[]> =>
  (await keptAbout(req, about)).map(({ mail }) => mail)

export async function forgetMails(req: PayloadRequest, about: About): Promise<void> {
  for (const { file } of await keptAbout(req, about)) await removed(file)
}

async function keptAbout(req: PayloadRequest, about: About) {
  const isMeant = await meaning(req, about)
  const kept = await mails(privacySettings(req.payload).dataDir)
  return kept.filter(({ mail }) => isMeant({ ...mail, text: `${mail.subject}\n${mail.text}` }))
}

async function mails(dataDir: string): Promise<{ file: string; mail: ReadMail }[]> {
  const read = async (file: string) => ({ file, mail: readMail(await readFile(file).catch(noBytes)) })
  return Promise.all((await mailFiles(dataDir)).map(read))
}

/** A mail that was deleted in the meantime is read as empty. */
const noBytes = () => Buffer.alloc(0)

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
