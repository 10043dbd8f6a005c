import { z } from 'zod'
import {
  address,
  count,
  country,
  day,
  doc,
  funding,
  html,
  image,
  itemBase,
  money,
  ref,
  socialLink,
  text,
} from './parts.ts'
import { activityKinds, lifecycles, partnerKinds, partnershipRoles } from '../../model/values.ts'

const partnership = z.object({
  partner: ref.extend({ country: country.optional(), partnerKind: z.enum(partnerKinds).optional() }),
  role: z.enum(partnershipRoles).optional(),
  number: text.optional(),
  roleDescription: text.optional(),
  activeFrom: day.optional(),
  activeUntil: day.optional(),
})

const activity = z.object({
  kind: z.enum(activityKinds).optional(),
  title: text.optional(),
  description: text.optional(),
  count: count.optional(),
})

const milestone = z.object({
  title: text.optional(),
  date: day.optional(),
  dateText: text.optional(),
  done: z.boolean().optional(),
})

/** A published joint project as the public sees it. */
export const projectItem = itemBase
  .extend({
    kind: z.literal('projects'),
    acronym: text.optional(),
    referenceCode: text.optional(),
    programme: ref.optional(),
    callNumber: text.optional(),
    budget: money.optional(),
    contribution: money.optional(),
    coFunders: z.array(ref).optional(),
    start: day.optional(),
    end: day.optional(),
    durationMonths: z.number().optional(),
    lifecycle: z.enum(lifecycles).optional(),
    summary: text.optional(),
    description: html.optional(),
    objectives: z.array(text).optional(),
    activities: z.array(activity).optional(),
    results: html.optional(),
    milestones: z.array(milestone).optional(),
    targetGroups: z.array(text).optional(),
    participants: count.optional(),
    participantsNote: text.optional(),
    topics: z.array(ref).optional(),
    partnerships: z.array(partnership).optional(),
    image: image.optional(),
    gallery: z.array(image).optional(),
    documents: z.array(doc).optional(),
    website: address.optional(),
    socialLinks: z.array(socialLink).optional(),
    contacts: z.array(ref).optional(),
    funding: z.array(funding).optional(),
  })
  .meta({ id: 'Project' })

export type ProjectItem = z.infer<typeof projectItem>
