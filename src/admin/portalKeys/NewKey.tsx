'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { InterfaceKey } from '../../messages/admin/interface.ts'

/** A key that was just made, to be copied: it gets the focus, since it is shown this once. */
export function NewKey({ value, onDone }: { value: string; onDone: () => void }) {
  const { t } = useTranslation<object, InterfaceKey>()
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState(false)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [value])

  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }

  return (
    <div className="hansa-keys__new">
      <label htmlFor="hansa-new-key">{t('hansa:keyNew')}</label>
      <p id="hansa-new-key-help">{t('hansa:keyNewHelp')}</p>
      <input
        ref={field}
        id="hansa-new-key"
        aria-describedby="hansa-new-key-help"
        readOnly
        spellCheck={false}
        value={value}
      />
      <div className="hansa-keys__buttons">
        <Button buttonStyle="primary" margin={false} onClick={() => void copy()} size="small">
          {t('hansa:keyCopy')}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onDone} size="small">
          {t('hansa:keyDone')}
        </Button>
        <span role="status">{isCopied ? t('hansa:keyCopied') : ''}</span>
      </div>
    </div>
  )
}
