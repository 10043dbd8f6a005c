import type { Companion } from '../controls/companion.ts'
import type { Host } from '../controls/host.ts'

/** The attributes by which a list is more than drawn. */
const attributes = '[controls],[open],[link],[actions],[layout=calendar]'

/** Says of an element which of its attributes it does not know. */
export const hint = async (element: Element): Promise<void> => (await import('./hints.ts')).hint(element)

/** The companion of a list that has one of these attributes. In the script that the hub serves `hostedOthers.ts` stands in for this. */
export const companionOf = async (host: Host): Promise<Companion | undefined> =>
  host.matches(attributes) ? (await import('../controls/companion.ts')).companionOf(host) : undefined
