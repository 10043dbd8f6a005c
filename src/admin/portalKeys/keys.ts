/** A key as the list shows it; the key itself is nowhere. */
export interface ListedKey {
  id: string
  label: string
  prefix: string
  expiresAt: string
  revokedAt?: string | null
  lastUsedAt?: string | null
}

/** A deed on keys: where it is sent, and with what. */
export interface Deed {
  path: string
  body?: object
}

/** Tells whether a key is active, expired or revoked now, by the message that says so. */
export function stateOf({ expiresAt, revokedAt }: ListedKey): 'keyActive' | 'keyExpired' | 'keyRevoked' {
  if (revokedAt) return 'keyRevoked'
  return new Date(expiresAt) <= new Date() ? 'keyExpired' : 'keyActive'
}

/** The keys of a portal, newest first. @throws {Error} when the hub does not give them */
export async function listKeys(portal: string): Promise<ListedKey[]> {
  const query = new URLSearchParams({ 'where[portal][equals]': portal, limit: '100', depth: '0' })
  const response = await fetch(`/api/portalKeys?${query}`, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(String(response.status))
  return ((await response.json()) as { docs: ListedKey[] }).docs
}

/** Does something to keys. @returns the new key, if one was made. @throws {Error} with the hub's message when it refuses */
export async function doToKeys({ path, body = {} }: Deed): Promise<string | undefined> {
  const response = await fetch(`/api${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as { key?: string; errors?: { message: string }[] }
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? String(response.status))
  return answer.key
}
