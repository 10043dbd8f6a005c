import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { idOf } from '../access/caller.ts'
import type { Doc } from '../translation/document.ts'
import { type Evidence, evidenceFor } from './evidence.ts'
import { fetchPage, internet, type Network, type Page } from './fetchPage.ts'
import { packed } from './kept.ts'
import { type Hub, marksIn } from './marks.ts'
import { ownAnswers } from './ownAnswers.ts'
import { isOnPortal, portalsOf } from './portals.ts'
import { type Reason, Unproven } from './reasons.ts'
import { type Subject, subjectOf } from './subject.ts'

/** A page to look at, and where. */
export interface Looking {
  payload: Payload
  /** The stored document of `publications`. */
  publication: Doc
  network?: Network
  now?: Date
}

/** What was found, as it is stored. */
export interface Finding {
  publication: string
  municipality: string | null
  at: string
  address: string
  kind: string | null
  documentId: string | null
  title: string | null
  passed: boolean
  reason: Reason | null
  detail: string | null
  form: Evidence['form'] | null
  statement: string | null
  answerHash: string | null
  pageHash: string | null
  pageBytes: number | null
  page: string | null
}

/** Looks at a page of a portal: what it holds of the hub, and what the hub gives readers for that at this moment. Writes nothing. */
export async function lookAt({
  payload,
  publication,
  network = internet,
  now = new Date(),
}: Looking): Promise<Finding> {
  const subject = await subjectOf(payload, publication.about)
  const municipality = idOf(publication.municipality) ?? null
  const address = String(publication.address)
  const about = {
    publication: String(publication.id),
    municipality,
    at: now.toISOString(),
    address,
    kind: subject?.kind ?? null,
    documentId: subject?.id ?? null,
    title: subject?.title ?? null,
  }
  try {
    const portals = municipality === null ? [] : await portalsOf(payload, [municipality])
    if (!isOnPortal(address, portals)) throw new Unproven('otherPortal', URL.parse(address)?.origin)
    return { ...about, ...(await proven(payload, address, subject, network)) }
  } catch (error) {
    if (!(error instanceof Unproven)) throw error
    return { ...about, ...failed(error) }
  }
}

async function proven(payload: Payload, address: string, subject: Subject | undefined, network: Network) {
  const hub = hubOf(payload)
  const page = await fetchPage(address, hub.origin, network)
  const marks = marksIn(page.html, hub)
  if (subject === undefined) throw new Unproven(marks.length === 0 ? 'nothing' : 'notShown')
  const evidence = await evidenceFor(marks, subject, ownAnswers(payload))
  return {
    passed: true,
    reason: null,
    detail: null,
    ...keptOf(page),
    ...evidence,
    statement: evidence.statement ?? null,
  }
}

const keptOf = ({ bytes }: Page) => ({
  pageHash: createHash('sha256').update(bytes).digest('hex'),
  pageBytes: bytes.length,
  page: packed(bytes),
})

const failed = ({ reason, detail }: Unproven) => ({
  passed: false,
  reason,
  detail: detail.slice(0, 200) || null,
  form: null,
  statement: null,
  answerHash: null,
  pageHash: null,
  pageBytes: null,
  page: null,
})

/** The hub whose content is looked for. */
function hubOf({ config }: Payload): Hub {
  const { localization } = config
  return { origin: config.serverURL, offered: localization ? localization.localeCodes : [] }
}
