import type { Payload } from 'payload'
import { idOf } from '../access/caller.ts'
import { type Doc, isDoc } from '../translation/document.ts'
import { titleOf } from '../workflow/title.ts'

/** Collections of what a page can be named for. */
export const subjects = ['projects', 'meetings', 'news', 'embeds'] as const

/** Something that a page shall show. */
export interface Subject {
  kind: (typeof subjects)[number]
  id: string
  title: string
  /** Ids of the projects that it is, or belongs to. */
  projects: string[]
  /** Of an embed. */
  publicId?: string
}

/** What a page is named for, as it is stored; `undefined` where it was deleted. */
export async function subjectOf(payload: Payload, about: unknown): Promise<Subject | undefined> {
  if (!isDoc(about)) return undefined
  const kind = subjects.find((slug) => slug === about.relationTo)
  const id = idOf(about.value)
  if (kind === undefined || id === undefined) return undefined
  const found = await payload.db.findOne<Doc & { id: string }>({
    collection: kind,
    where: { id: { equals: id } },
    locale: 'all',
  })
  if (!found) return undefined
  const title = titleOf(found.title ?? found.name, found.sourceLocale)
  const projects = kind === 'projects' ? [id] : projectsIn(found)
  return { kind, id, title, projects, ...(kind === 'embeds' ? { publicId: String(found.publicId) } : {}) }
}

/** The projects of a meeting, of a news item, or by which an embed is narrowed. */
const projectsIn = ({ project, projects, query }: Doc): string[] =>
  [project, projects, isDoc(query) ? query.project : undefined].flat().flatMap((each) => idOf(each) ?? [])
