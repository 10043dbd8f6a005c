'use client'

import { ConfigProvider, PublishButton, useConfig } from '@payloadcms/ui'
import { useMemo } from 'react'
import { zones } from '../../time/zones.ts'

const supportedTimezones = zones.map((zone) => ({ label: zone.replaceAll('_', ' '), value: zone }))

/** Payload's publish button, whose schedule drawer starts in this timezone. */
export function PublishInZone({ timezone }: { timezone?: string }) {
  const { config } = useConfig()
  const zoned = useMemo(() => {
    const { admin } = config
    if (timezone === undefined) return config
    const timezones = { supportedTimezones, defaultTimezone: timezone }
    return { ...config, admin: { ...admin, timezones } }
  }, [config, timezone])
  return (
    <ConfigProvider config={zoned}>
      <PublishButton />
    </ConfigProvider>
  )
}
