/** A check as the hub tells it, without the page. */
export interface ToldCheck {
  id: string
  at: string
  passed?: boolean | null
  reason?: string | null
  detail?: string | null
  form?: string | null
  pageHash?: string | null
}

/** The checks of a page, newest first. @throws {Error} when the hub does not give them */
export async function listChecks(publication: string): Promise<ToldCheck[]> {
  const query = new URLSearchParams({
    'where[publication][equals]': publication,
    limit: '20',
    depth: '0',
    'select[page]': 'false',
  })
  const response = await fetch(`/api/pageChecks?${query}`, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(String(response.status))
  return ((await response.json()) as { docs: ToldCheck[] }).docs
}

/** Has the hub look at a page now. @throws {Error} with the hub's message when it refuses */
export async function checkNow(publication: string): Promise<ToldCheck> {
  const response = await fetch(`/api/publications/${publication}/check`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  const answer = (await response.json()) as { doc: ToldCheck; errors?: { message: string }[] }
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? String(response.status))
  return answer.doc
}
