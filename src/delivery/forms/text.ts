import type { Ref } from '../present/ref.ts'
import type { Speech } from '../pages/speech.ts'
import type { Item } from '../schema/index.ts'

/** An item's title; of a meeting that does not take place as it was announced, with the word for that in front. */
export function titleOf(item: Item, { embed }: Speech): string {
  const status = item.kind === 'meetings' ? embed.status[item.status] : undefined
  return [status, item.title].filter(Boolean).join(': ')
}

/** An item's page, with the city in whose list it stands where that has adopted it. */
export function pageOf({ url, adopted }: Item, owner: Ref | undefined): string {
  return adopted && owner ? `${url}?via=${encodeURIComponent(owner.slug)}` : url
}

/** What funds the items, as the programmes demand it to be said: each statement and disclaimer once. */
export function fundingTexts(items: readonly Item[]): string[] {
  const all = items.flatMap((item) => ('funding' in item && item.funding) || [])
  const texts = all.flatMap(({ statement, programme, disclaimer }) => [statement ?? programme, disclaimer])
  return [...new Set(texts.filter((text) => text !== undefined))]
}
