'use client'

import { useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { backgroundHeader } from '../../model/backgroundHeader.ts'
import { beatEvery } from '../../presence/rhythm.ts'
import type { Present } from '../../presence/presence.ts'

/**
 * Says to the hub that the open document is open, as long as its tab can be seen, and who else is in it. A hidden tab asks nothing;
 * leaving says so.
 */
export function usePresence(): Present[] {
  const { config } = useConfig()
  const { id, collectionSlug } = useDocumentInfo()
  const { code } = useLocale()
  const [others, setOthers] = useState<Present[]>([])
  const address = id && collectionSlug ? `${config.routes.api}/${collectionSlug}/${id}/presence` : undefined

  useEffect(() => {
    if (address === undefined) return
    let isHere = true
    const beat = async () => {
      if (document.hidden) return
      const found = await said(address, code).catch(() => [])
      if (isHere) setOthers(found)
    }
    const timer = setInterval(() => void beat(), beatEvery)
    const again = () => void beat()
    const go = () => void left(address, code).catch(() => undefined)
    document.addEventListener('visibilitychange', again)
    window.addEventListener('pagehide', go)
    void beat()
    return () => {
      isHere = false
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
      window.removeEventListener('pagehide', go)
      go()
    }
  }, [address, code])

  return address === undefined ? [] : others
}

async function said(address: string, locale: string): Promise<Present[]> {
  const response = await fetch(address, {
    method: 'POST',
    credentials: 'same-origin',
    // An open form alone keeps no session from ending.
    headers: { 'Content-Type': 'application/json', [backgroundHeader]: '1' },
    body: JSON.stringify({ locale }),
  })
  if (!response.ok) return []
  return ((await response.json()) as { others: Present[] }).others
}

/** Sent to its end although the page goes. */
const left = (address: string, locale: string): Promise<Response> =>
  fetch(`${address}?locale=${encodeURIComponent(locale)}`, {
    method: 'DELETE',
    credentials: 'same-origin',
    keepalive: true,
  })
