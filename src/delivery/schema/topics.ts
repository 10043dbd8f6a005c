import { z } from 'zod'
import { itemBase, ref, text } from './parts.ts'

/** A published topic of the network's taxonomy. */
export const topicItem = itemBase
  .extend({ kind: z.literal('topics'), description: text.optional(), parent: ref.optional() })
  .meta({ id: 'Topic' })

export type TopicItem = z.infer<typeof topicItem>
