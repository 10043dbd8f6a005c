import { createLocalReq, type PayloadRequest, type Where } from 'payload'
import { callerOf, municipalitiesWith } from '../access/caller.ts'
import { otherOrigins, plainQuery } from '../model/loads.ts'
import type { PageCheck, Publication } from '../model/payload-types.ts'
import { titleOf } from '../workflow/title.ts'
import { type Loaded, loadedOf, type Own, quietSince } from './loaded.ts'
import { portalsOf } from './portals.ts'
import { type Subject, subjectOf } from './subject.ts'

/** The most rows of a list. */
const most = 100

/** What portals load, by name. */
export interface NamedLoad extends Loaded {
  /** Names of portals with this origin; none for all others. */
  portal: string | undefined
  /** The name of the embed; none for plain queries. */
  name: string | undefined
}

/** An embed that nobody loads any more. */
export interface Quiet {
  id: string
  name: string
  /** The last day. */
  since: string
}

/** A named page, what it shall show, and the newest check of it. */
export interface NamedPage {
  publication: Publication
  subject: Subject | undefined
  check: PageCheck | undefined
}

/** What somebody is shown of portals. */
export interface Overview {
  loads: NamedLoad[]
  quiet: Quiet[]
  pages: NamedPage[]
  /** Projects whose proof can be downloaded. */
  projects: { id: string; title: string }[]
}

interface Embed {
  id: string
  name: string
  publicId: string
}

interface Theirs {
  embeds: Embed[]
  portals: Awaited<ReturnType<typeof portalsOf>>
  own: Own
}

/** The municipalities whose counts the caller may see: those of a member, all for the network's administrators. */
function municipalitiesOf(req: PayloadRequest): string[] | 'all' {
  const caller = callerOf(req)
  if (caller.kind === 'network') return 'all'
  return caller.kind === 'member' ? municipalitiesWith(caller, 'drafts', 'publications') : []
}

async function theirs(req: PayloadRequest): Promise<Theirs> {
  const municipalities = municipalitiesOf(req)
  const ofThem: Where[] = municipalities === 'all' ? [] : [{ municipality: { in: municipalities } }]
  const { docs: embeds } = await req.payload.db.find<Embed>({
    collection: 'embeds',
    where: { and: [{ deletedAt: { exists: false } }, ...ofThem] },
    sort: 'name',
    limit: 500,
    pagination: false,
    select: { name: true, publicId: true },
  })
  const portals = await portalsOf(req.payload, municipalities)
  const own: Own =
    municipalities === 'all'
      ? 'all'
      : { origins: portals.flatMap(({ origins }) => origins), embeds: embeds.map(({ publicId }) => publicId) }
  return { embeds, portals, own }
}

/** The embeds of the caller's municipalities that were loaded once and are not any more. */
export async function quietEmbeds(req: PayloadRequest, known?: Theirs): Promise<Quiet[]> {
  const { embeds } = known ?? (await theirs(req))
  const quiet = await quietSince(
    req.payload,
    embeds.map(({ publicId }) => publicId),
  )
  return embeds.flatMap(({ id, name, publicId }) => {
    const since = quiet.get(publicId)
    return since === undefined ? [] : [{ id: String(id), name, since }]
  })
}

/** What the caller is shown of portals: what they load, what they load no more, and the pages that were named. */
export async function overviewOf({ payload, user }: PayloadRequest): Promise<Overview> {
  const req = await createLocalReq(user ? { user } : {}, payload)
  const municipalities = municipalitiesOf(req)
  if (municipalities !== 'all' && municipalities.length === 0)
    return { loads: [], quiet: [], pages: [], projects: [] }
  const known = await theirs(req)
  const loads = await loadedOf(payload, known.own)
  const pages = await namedPages(req)
  return {
    loads: loads.slice(0, most).map((load) => named(load, known)),
    quiet: await quietEmbeds(req, known),
    pages,
    projects: await projectsOf(req, pages),
  }
}

/** The projects that pages are named for, or for something that belongs to them, as far as the caller reads them. */
async function projectsOf(req: PayloadRequest, pages: readonly NamedPage[]): Promise<Overview['projects']> {
  const ids = new Set(pages.flatMap(({ subject }) => subject?.projects ?? []))
  const { docs } = await req.payload.find({
    collection: 'projects',
    where: { id: { in: [...ids] } },
    locale: 'all',
    depth: 0,
    limit: most,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(({ id, title, sourceLocale }) => ({ id: String(id), title: titleOf(title, sourceLocale) }))
}

function named(load: Loaded, { embeds, portals }: Theirs): NamedLoad {
  const names = portals.filter(({ origins }) => origins.includes(load.origin)).map(({ name }) => name)
  return {
    ...load,
    portal: load.origin === otherOrigins ? undefined : [...names, load.origin].join(' · '),
    name:
      load.embed === plainQuery
        ? undefined
        : (embeds.find(({ publicId }) => publicId === load.embed)?.name ?? load.embed),
  }
}

async function namedPages(req: PayloadRequest): Promise<NamedPage[]> {
  const asked = { depth: 0, pagination: false, overrideAccess: false, user: req.user, req } as const
  const { docs } = await req.payload.find({
    ...asked,
    collection: 'publications',
    sort: 'address',
    limit: most,
  })
  return Promise.all(
    docs.map(async (publication) => {
      const where: Where = { publication: { equals: publication.id } }
      const { docs: checks } = await req.payload.find({
        ...asked,
        collection: 'pageChecks',
        where,
        sort: '-at',
        limit: 1,
        select: { page: false },
      })
      return { publication, subject: await subjectOf(req.payload, publication.about), check: checks[0] }
    }),
  )
}
