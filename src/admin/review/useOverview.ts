'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Overview } from '../../workflow/overview.ts'

/** A step that the panel offers: one of the workflow's, or the confirmation of what is due for review. */
export type Offered = 'submit' | 'withdraw' | 'requestChanges' | 'publish' | 'archive' | 'reopen' | 'reviewed'

/** The request for a step. */
export interface Asked {
  action: string
  note?: string
  next?: string
}

/** Where the open document stands, and a way to take a step with it, which answers with what went wrong. */
export function useOverview() {
  const { config } = useConfig()
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const [overview, setOverview] = useState<Overview>()
  const address = id ? `${config.routes.api}/${collectionSlug}/${id}/workflow` : undefined

  const load = useCallback(async () => {
    if (address === undefined) return
    const response = await fetch(address, { credentials: 'same-origin' })
    setOverview(response.ok ? ((await response.json()) as Overview) : undefined)
  }, [address])

  useEffect(() => {
    load().catch(() => setOverview(undefined))
  }, [load, lastUpdateTime])

  const take = async (asked: Asked): Promise<string | undefined> => {
    const response = await fetch(address ?? '', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...asked, updatedAt: overview?.updatedAt }),
    })
    if (response.ok) return undefined
    const { errors } = (await response.json()) as { errors?: { message: string }[] }
    return errors?.[0]?.message ?? response.statusText
  }

  return { overview, take, isNew: address === undefined }
}
