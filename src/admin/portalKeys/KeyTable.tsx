'use client'

import { useTranslation } from '@payloadcms/ui'
import type { InterfaceKey } from '../../messages/admin/interface.ts'
import { KeyRow } from './KeyRow.tsx'
import type { Deed, ListedKey } from './keys.ts'

const columns = ['keyLabel', 'keyPrefix', 'keyState', 'keyExpiry', 'keyUsed', 'keyActions'] as const

/** All keys of a portal, newest first; those that have ended stay in the list. */
export function KeyTable({ keys, act }: { keys: ListedKey[]; act: (deed: Deed) => Promise<boolean> }) {
  const { t } = useTranslation<object, InterfaceKey>()
  if (keys.length === 0) return <p>{t('hansa:keysNone')}</p>
  return (
    <div className="hansa-keys__scroll" role="region" aria-label={t('hansa:keys')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`hansa:${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((listed) => (
            <KeyRow key={listed.id} listed={listed} act={act} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
