import type { Answer } from '../render/answer.ts'

/** A list and, when the hub answers from its copy, since when. */
export interface Fetched {
  readonly answer: Answer
  readonly staleSince: string | null
}

/**
 * Fetches a list without cookies. What is refused is asked again without a language, since the hub may not offer the
 * page's: the reader then gets the municipality's own with a badge. Throws an `Error` with the hub's explanation.
 */
export async function fetchList(url: URL, signal: AbortSignal): Promise<Fetched> {
  const response = await fetch(url, { credentials: 'omit', signal })
  if (response.ok) {
    return {
      answer: await response.json(),
      staleSince: response.headers.get('Hansa-Stale-Since'),
    }
  }
  if (response.status === 400 && url.searchParams.has('lang')) {
    url.searchParams.delete('lang')
    return fetchList(url, signal)
  }
  throw Error(`${url} ${response.status} ${await response.text()}`)
}
