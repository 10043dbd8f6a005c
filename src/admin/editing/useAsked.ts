'use client'

import type { FormState } from 'payload'
import { useEffect, useState } from 'react'

/** How long a new row may stand without its fields, in milliseconds, and how often they are asked for again. */
const patience = 1_000
const most = 5

/**
 * Counts how often the form has to ask again for the fields of a new row. Payload asks a moment after each change, and forgets to when the
 * answer to an earlier change arrives within that moment.
 */
export function useAsked(fields: FormState): number {
  const [asked, setAsked] = useState(0)
  const isWaiting = Object.values(fields).some(({ rows }) => rows?.some(({ isLoading }) => isLoading))
  useEffect(() => {
    if (!isWaiting) return
    let left = most
    const timer = setInterval(() => {
      left -= 1
      if (left < 0) clearInterval(timer)
      else setAsked((count) => count + 1)
    }, patience)
    return () => clearInterval(timer)
  }, [isWaiting])
  return asked
}
