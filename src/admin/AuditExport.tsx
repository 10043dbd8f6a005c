'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import type { InterfaceKey } from '../messages/admin/interface.ts'

/** The parameters of the list's address that say what it shows. */
const isFilter = (name: string) => name === 'search' || name.startsWith('where[')

/** Above the list of the audit log: downloads what the list shows, all pages of it. */
export function AuditExport() {
  const { t } = useTranslation<object, InterfaceKey>()
  const filters = [...(useSearchParams() ?? [])].filter(([name, value]) => isFilter(name) && value !== '')
  const address = `/api/auditLog/export.csv?${new URLSearchParams(filters)}`
  return (
    <p className="hansa-audit-export">
      <Button
        buttonStyle="secondary"
        el="anchor"
        size="small"
        url={address}
        extraButtonProps={{ download: true }}
      >
        {t('hansa:auditExport')}
      </Button>
    </p>
  )
}
