'use client'

import { useEffect, useState } from 'react'

const key = 'hansa.workflow.said'

/** The message about what was done before the page was reloaded, and that page. Kept outside of components: forms mount theirs twice. */
let said: { page: string; text: string } | undefined

/** Reads the whole form again, since a step changes what may be done with it; what was done is said afterwards. */
export function reloadSaying(text: string): void {
  sessionStorage.setItem(key, JSON.stringify({ page: window.location.pathname, text }))
  window.location.reload()
}

/** Returns the message about what was done on this page before it was reloaded, if anything was. */
export function useSaid(): string | undefined {
  const [text, setText] = useState<string>()
  useEffect(() => {
    const stored = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    if (stored !== null) said = JSON.parse(stored) as typeof said
    if (said?.page === window.location.pathname) setText(said.text)
  }, [])
  return text
}
