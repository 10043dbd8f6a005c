import { Problem } from '../outcome/problem.ts'
import { type EmbedAddress, isPublicId, queryOf } from '../query/embed.ts'
import type { Listed } from '../query/forms.ts'
import type { Look } from '../query/look.ts'
import type { AnswerContext } from './context.ts'

/**
 * The list that a stored embed is at this moment, and its look.
 * @param asked what the snippet says of the look; it counts for more than what is stored
 * @throws {Problem} 404 where there is no embed with this public id, 410 where it was thrown away
 */
export async function listOfEmbed(
  address: EmbedAddress,
  asked: Look | undefined,
  { content, offered }: AnswerContext,
): Promise<Required<Listed> & { look: Look }> {
  const { id } = address
  const stored = isPublicId(id) ? await content.embed(id) : undefined
  if (stored === undefined) throw new Problem('unknown-embed', { id })
  if (stored === 'withdrawn') throw new Problem('embed-withdrawn', { id })
  return { query: queryOf(stored, address, offered), embedId: id, look: { ...stored.look, ...asked } }
}
