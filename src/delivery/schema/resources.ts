import { z } from 'zod'
import { address, day, doc, funding, html, image, itemBase, ref, text } from './parts.ts'
import { resourceKinds, strategyStages } from '../../model/values.ts'

const practice = z.object({
  context: text.optional(),
  challenge: text.optional(),
  solution: text.optional(),
  results: text.optional(),
  transferability: text.optional(),
  replicatedBy: z.array(ref).optional(),
})

const strategy = z.object({
  stage: z.enum(strategyStages).optional(),
  steps: z.array(z.object({ stage: z.enum(strategyStages), date: day.optional() })).optional(),
})

/** A published item of the library as the public sees it. `type` is the model's `kind`. */
export const resourceItem = itemBase
  .extend({
    kind: z.literal('resources'),
    type: z.enum(resourceKinds).optional(),
    summary: text.optional(),
    body: html.optional(),
    files: z.array(doc).optional(),
    externalUrl: address.optional(),
    project: ref.optional(),
    partners: z.array(ref).optional(),
    meetings: z.array(ref).optional(),
    topics: z.array(ref).optional(),
    year: z.int().optional(),
    dateText: text.optional(),
    licence: text.optional(),
    image: image.optional(),
    practice: practice.optional(),
    strategy: strategy.optional(),
    funding: z.array(funding).optional(),
  })
  .meta({ id: 'Resource' })

export type ResourceItem = z.infer<typeof resourceItem>
