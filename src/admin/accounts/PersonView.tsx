'use client'

import { ConfigProvider, DefaultEditView, useConfig } from '@payloadcms/ui'
import type { ClientConfig, DocumentViewClientProps } from 'payload'
import { useMemo } from 'react'

/**
 * The form of a person without Payload's part about the account, which cannot do without a password: ours stands among
 * the fields (`AccountFields`). Payload leaves its own out where a collection has no
 * local sign-in, which is what the form is told.
 */
export function PersonView(props: DocumentViewClientProps) {
  const { config } = useConfig()
  const changed = useMemo(() => withoutAuth(config), [config])
  return (
    <ConfigProvider config={changed}>
      <DefaultEditView {...props} />
    </ConfigProvider>
  )
}

function withoutAuth(config: ClientConfig): ClientConfig {
  const collections = config.collections.map((collection) =>
    collection.slug === 'users'
      ? { ...collection, auth: { ...collection.auth, disableLocalStrategy: true as const } }
      : collection,
  )
  return { ...config, collections: collections as ClientConfig['collections'] }
}
