import { createHash } from 'node:crypto'
import { createLocalReq, type PayloadRequest } from 'payload'
import { idOf } from '../access/caller.ts'
import { readAll, type FileStore } from '../media/store.ts'
import type { Doc } from '../translation/document.ts'
import { titleOf } from '../workflow/title.ts'
import { unpacked } from './kept.ts'
import { loadedByDay } from './loaded.ts'
import { portalsOf } from './portals.ts'
import { subjectOf } from './subject.ts'
import { type Picture, type ProvenPage, writeProof } from './report.ts'

/** The most pages of one proof, and bytes of pictures and of kept pages in it. */
const mostPages = 100
const mostBytes = 20_000_000

/** A document to be sent. */
interface Proof {
  /** A file name in ASCII. */
  name: string
  document: Buffer
  /** The municipality that owns the project. */
  municipality: string | undefined
}

/**
 * The proof for a project: the pages named for it and for its meetings, news and embeds, as far as the caller reads them.
 * @throws as Payload does where the caller does not read the project
 */
export async function proofOf(asked: PayloadRequest, id: string, images: FileStore): Promise<Proof> {
  const { payload, user, i18n } = asked
  // The bounds of a single request do not count for what is gathered for it.
  const req = await createLocalReq(user ? { user } : {}, payload)
  const project = (await payload.findByID({
    collection: 'projects',
    id,
    depth: 0,
    locale: 'all',
    draft: true,
    overrideAccess: false,
    user,
    req,
  })) as unknown as Doc
  const publications = await publicationsFor(req, id)
  const room = { left: mostBytes }
  const pages: ProvenPage[] = []
  for (const publication of publications) pages.push(await provenPage(req, publication, images, room))
  const cities = [...new Set(publications.flatMap(({ municipality }) => idOf(municipality) ?? []))]
  const portals = await portalsOf(payload, cities)
  const now = new Date()
  const document = writeProof({
    language: i18n.language,
    title: titleOf(project.title, project.sourceLocale),
    cities: await namesOf(req, cities),
    hub: payload.config.serverURL,
    at: now.toISOString(),
    pages,
    loads: await loadedByDay(
      payload,
      portals.flatMap(({ origins }) => origins),
      now,
    ),
  })
  return {
    name: `proof-${String(project.slug ?? id).replace(/[^\w-]/g, '')}-${now.toISOString().slice(0, 10)}.html`,
    document: Buffer.from(document),
    municipality: idOf(project.municipality),
  }
}

/** The names of municipalities, each in the first of its languages. */
async function namesOf({ payload }: PayloadRequest, ids: readonly string[]): Promise<string[]> {
  const { docs } = await payload.db.find<Doc & { id: string }>({
    collection: 'municipalities',
    where: { id: { in: [...ids] } },
    locale: 'all',
    limit: 0,
    pagination: false,
  })
  return docs.map(({ name, sourceLocale }) => titleOf(name, sourceLocale))
}

async function publicationsFor(req: PayloadRequest, project: string): Promise<Doc[]> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    sort: 'address',
    limit: mostPages * 10,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const chosen: Doc[] = []
  for (const doc of docs as unknown as Doc[])
    if (chosen.length < mostPages && (await subjectOf(req.payload, doc.about))?.projects.includes(project))
      chosen.push(doc)
  return chosen
}

async function provenPage(
  req: PayloadRequest,
  publication: Doc,
  images: FileStore,
  room: { left: number },
): Promise<ProvenPage> {
  const { docs: checks } = await req.payload.find({
    collection: 'pageChecks',
    where: { publication: { equals: publication.id } },
    sort: '-at',
    limit: 100,
    pagination: false,
    depth: 0,
    // Pages are large: the one that is shown is read by itself.
    select: { page: false },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const latest = checks.find(({ passed }) => passed === true)
  const kept =
    latest &&
    (await req.payload.db.findOne<Doc & { id: string }>({
      collection: 'pageChecks',
      where: { id: { equals: latest.id } },
      req,
    }))
  const page = typeof kept?.page === 'string' ? unpacked(kept.page) : undefined
  const ids = Array.isArray(publication.pictures)
    ? publication.pictures.flatMap((each) => idOf(each) ?? [])
    : []
  const pictures = await picturesOf(req, ids, images, room)
  return {
    address: String(publication.address),
    note: String(publication.note ?? ''),
    checks,
    latest,
    page: page && fits(room, page.length) ? page : undefined,
    pictures,
    picturesLeftOut: ids.length - pictures.length,
  }
}

async function picturesOf(req: PayloadRequest, ids: string[], images: FileStore, room: { left: number }) {
  const pictures: Picture[] = []
  for (const id of ids) {
    const { docs } = await req.payload.find({
      collection: 'media',
      where: { id: { equals: id } },
      depth: 0,
      limit: 1,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const { filename, mimeType, alt, createdAt } = docs[0] ?? {}
    if (!filename || !mimeType?.startsWith('image/')) continue
    const data = await readAll(images, filename).catch(() => undefined)
    if (data === undefined || !fits(room, data.length)) continue
    const hash = createHash('sha256').update(data).digest('hex')
    pictures.push({ data, type: mimeType, alt: alt ?? '', at: String(createdAt), hash })
  }
  return pictures
}

/** Takes room in the document, if there is so much. */
function fits(room: { left: number }, bytes: number): boolean {
  if (bytes > room.left) return false
  room.left -= bytes
  return true
}
