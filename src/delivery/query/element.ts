import type { Listed } from './forms.ts'
import { type Look, searchOfLook } from './look.ts'
import { searchOf } from './query.ts'

/**
 * The attributes by which `<hansa-list>` asks for a list and its look, but for `lang`.
 * @returns `undefined` for a later page, which it cannot ask for
 */
export function elementOf(
  { query, embedId, look }: Listed & { look: Look },
  serverUrl: string,
): Record<string, string> | undefined {
  if (query.page !== 1) return undefined
  const drawing = Object.fromEntries(searchOfLook(look))
  if (embedId !== undefined) return { src: `${serverUrl}/v1/embeds/${embedId}`, ...drawing }
  const asked = [...searchOf(query, 1, undefined)].filter(([name]) => name !== 'page')
  return { hub: serverUrl, kind: query.kind, ...Object.fromEntries(asked.map(asAttribute)), ...drawing }
}

/** The element calls the type of item so, since `kind` is what is listed. */
const asAttribute = ([name, value]: [string, string]): [string, string] => [
  name === 'kind' ? 'type' : name,
  value,
]
