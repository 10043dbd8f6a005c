'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { type KeyboardEvent, useState } from 'react'
import type { InterfaceKey } from '../../messages/admin/interface.ts'
import type { Deed } from './keys.ts'

/** Fields and button for a new key: its name, and its end if not the usual one. They stand inside the portal's own form. */
export function MakeKey({ portal, act }: { portal: string; act: (deed: Deed) => Promise<boolean> }) {
  const { t } = useTranslation<object, InterfaceKey>()
  const [label, setLabel] = useState('')
  const [expiresAt, setExpiresAt] = useState('')

  const make = async () => {
    const body = { label, ...(expiresAt === '' ? {} : { expiresAt }) }
    if (!(await act({ path: `/portals/${portal}/keys`, body }))) return
    setLabel('')
    setExpiresAt('')
  }
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void make()
  }

  return (
    <div className="hansa-keys__make">
      <div>
        <label htmlFor="hansa-key-label">{t('hansa:keyName')}</label>
        <input
          id="hansa-key-label"
          aria-describedby="hansa-key-label-help"
          autoComplete="off"
          maxLength={80}
          onChange={({ target }) => setLabel(target.value)}
          onKeyDown={onEnter}
          value={label}
        />
        <p id="hansa-key-label-help">{t('hansa:keyNameHelp')}</p>
      </div>
      <div>
        <label htmlFor="hansa-key-ends">{t('hansa:keyEnds')}</label>
        <input
          id="hansa-key-ends"
          aria-describedby="hansa-key-ends-help"
          onChange={({ target }) => setExpiresAt(target.value)}
          onKeyDown={onEnter}
          type="date"
          value={expiresAt}
        />
        <p id="hansa-key-ends-help">{t('hansa:keyEndsHelp')}</p>
      </div>
      <Button buttonStyle="secondary" margin={false} onClick={() => void make()} size="small">
        {t('hansa:keyMake')}
      </Button>
    </div>
  )
}
