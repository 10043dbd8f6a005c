import { layoutsOf } from '@hansa/portal-embed/core/layouts.ts'
import { Problem } from '../outcome/problem.ts'
import { type EmbedAddress, isPublicId, queryOf, type StoredEmbed } from '../query/embed.ts'
import type { Listed } from '../query/forms.ts'
import { type Look, unfitLayout } from '../query/look.ts'
import type { AnswerContext } from './context.ts'

/**
 * The list that a stored embed is at this moment, and its look.
 * @param asked what the snippet says of the look; it counts for more than what is stored
 * @throws {Problem} 400 where the look does not suit its kind, 404 where there is no embed with this public id, 410 where it was thrown away
 */
export async function listOfEmbed(
  address: EmbedAddress,
  asked: Look | undefined,
  { content, offered }: AnswerContext,
): Promise<Listed & { look: Look } & Pick<StoredEmbed, 'origins'>> {
  const { id } = address
  const stored = isPublicId(id) ? await content.embed(id) : undefined
  if (stored === undefined) throw new Problem('unknown-embed', { id })
  if (stored === 'withdrawn') throw new Problem('embed-withdrawn', { id })
  const { kind } = stored
  if (asked?.layout && !layoutsOf(kind).includes(asked.layout)) throw unfitLayout(asked.layout, kind)
  return {
    query: queryOf(stored, address, offered),
    embedId: id,
    ...(address.within && { within: address.within }),
    look: { ...stored.look, ...asked },
    ...(stored.origins && { origins: stored.origins }),
  }
}
