import type { ProjectItem } from '../../schema/projects.ts'
import { activityKinds, lifecycles, partnerKinds, partnershipRoles } from '../../../model/values.ts'
import type { Subject } from '../base.ts'
import { presentFunding } from '../funding.ts'
import { presentCount, presentMoney, presentSocialLink } from '../groups.ts'
import { FieldReader } from '../fieldReader.ts'

/** A joint project's public fields. Budget shares and the partners' own contacts do not stand here. */
export function presentProject({ base, read, document }: Subject<'projects'>): ProjectItem {
  return {
    ...base,
    acronym: read.plain('acronym'),
    referenceCode: read.plain('referenceCode'),
    programme: read.ref('programme', 'programmes'),
    callNumber: read.plain('callNumber'),
    budget: read.group('budget', presentMoney),
    contribution: read.group('contribution', presentMoney),
    coFunders: read.refs('coFunders', 'partners'),
    start: read.day('start'),
    end: read.day('end'),
    durationMonths: read.number('durationMonths'),
    lifecycle: read.oneOf('lifecycle', lifecycles),
    summary: read.text('summary'),
    description: read.html('description'),
    objectives: read.texts('objectives', 'text'),
    activities: read.rows('activities', presentActivity),
    results: read.html('results'),
    milestones: read.rows('milestones', presentMilestone),
    targetGroups: read.texts('targetGroups', 'text'),
    participants: read.group('participants', presentCount),
    participantsNote: read.text('participantsNote'),
    topics: read.refs('topics', 'topics'),
    partnerships: read.rows('partnerships', presentPartnership)?.sort(inConsortium),
    image: read.image('image'),
    gallery: read.images('gallery'),
    documents: read.docs('documents'),
    website: read.address('website'),
    socialLinks: read.rows('socialLinks', presentSocialLink),
    contacts: read.refs('contacts', 'contacts'),
    funding: presentFunding([document], read.context),
  }
}

function presentActivity(row: FieldReader) {
  return {
    kind: row.oneOf('kind', activityKinds),
    title: row.text('title'),
    description: row.text('description'),
    count: row.group('count', presentCount),
  }
}

function presentMilestone(row: FieldReader) {
  const title = row.text('title')
  return title === undefined
    ? undefined
    : { title, date: row.day('date'), dateText: row.text('dateText'), done: row.flag('done') || undefined }
}

type Partnership = NonNullable<ProjectItem['partnerships']>[number]

type Placed = Pick<Partnership, 'role' | 'number'>

/** By role, lead first, then by number: PP2 before PP10. What is equal stays as it was entered. */
export function inConsortium(one: Placed, other: Placed): number {
  const place = ({ role }: Placed) =>
    role === undefined ? partnershipRoles.length : partnershipRoles.indexOf(role)
  const byNumber = (one.number ?? '\uffff').localeCompare(other.number ?? '\uffff', 'en', { numeric: true })
  return place(one) - place(other) || byNumber
}

function presentPartnership(row: FieldReader): Partnership | undefined {
  const partner = row.ref('partner', 'partners')
  const stored = row.related('partner', 'partners')
  if (!partner || !stored) return undefined
  const organisation = new FieldReader(stored, partner.lang, row.context)
  return {
    partner: {
      ...partner,
      country: organisation.plain('country'),
      partnerKind: organisation.oneOf('kind', partnerKinds),
    },
    role: row.oneOf('role', partnershipRoles),
    number: row.plain('number'),
    roleDescription: row.text('roleDescription'),
    activeFrom: row.day('activeFrom'),
    activeUntil: row.day('activeUntil'),
  }
}
