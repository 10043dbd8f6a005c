/** The hub's answer to a decision: the document, or the reason why it refused. */
export interface Answered {
  ok: boolean
  /** The refusal, said to the person. */
  reason: string
  /** The names of fields that would be overwritten, where that is the reason. */
  overwrites: string[]
  doc?: { id: string; mode?: string; state?: string; copyId?: string | null }
}

interface Body {
  doc?: Answered['doc']
  errors?: { message?: string; data?: { names?: string[]; errors?: { message?: string }[] } }[]
}

/** Sends a decision to the hub as the signed-in person. Never rejects. */
export async function ask(method: 'POST' | 'DELETE', path: string, body?: object): Promise<Answered> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const { doc, errors } = (await response.json()) as Body
    const details = errors?.flatMap(
      ({ message, data }) => data?.errors?.map((each) => each.message) ?? [message],
    )
    return {
      ok: response.ok,
      reason: (details ?? []).filter(Boolean).join(' '),
      overwrites: errors?.[0]?.data?.names ?? [],
      ...(doc ? { doc } : {}),
    }
  } catch (error) {
    return { ok: false, reason: String(error), overwrites: [] }
  }
}
