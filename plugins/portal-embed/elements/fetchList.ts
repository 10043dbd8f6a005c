import type { Answer } from '../render/answer.ts'

/** A list and, when the hub answers from its copy, since when. */
export interface Fetched {
  readonly answer: Answer
  readonly staleSince?: string
}

interface Problem {
  readonly detail?: string
  readonly errors?: readonly { readonly parameter?: string }[]
}

/**
 * Fetches a list without cookies. A language that the hub does not offer is asked again without one: the reader
 * then gets the municipality's own language with a badge. Throws an `Error` with the hub's own explanation.
 */
export async function fetchList(url: URL, signal: AbortSignal): Promise<Fetched> {
  const response = await fetch(url, { credentials: 'omit', signal })
  if (response.ok) {
    return {
      answer: await response.json(),
      staleSince: response.headers.get('Hansa-Stale-Since') ?? undefined,
    }
  }
  const problem: Problem = await response.json().catch(() => ({}))
  if (url.searchParams.has('lang') && problem.errors?.some(({ parameter }) => parameter === 'lang')) {
    const other = new URL(url)
    other.searchParams.delete('lang')
    return fetchList(other, signal)
  }
  throw Error(
    `${url.href} answered ${response.status} ${problem.detail ?? ''} ${JSON.stringify(problem.errors ?? '')}`,
  )
}
