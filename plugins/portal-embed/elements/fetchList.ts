import type { Answer } from '../core/answer.ts'

/** A list and, when the hub answers from its copy, since when. */
export interface Fetched {
  readonly answer: Answer
  readonly staleSince: string | null
}

/** Fetches a list without cookies. Throws an `Error` with the hub's explanation. */
export async function fetchList(url: URL, signal: AbortSignal): Promise<Fetched> {
  const response = await fetch(url, { credentials: 'omit', signal })
  if (!response.ok) throw Error(`${url} ${response.status} ${await response.text()}`)
  return {
    answer: await response.json(),
    staleSince: response.headers.get('Hansa-Stale-Since'),
  }
}
