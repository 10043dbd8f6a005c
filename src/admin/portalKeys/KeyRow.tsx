'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { InterfaceKey } from '../../messages/admin/interface.ts'
import { type Deed, type ListedKey, stateOf } from './keys.ts'

/** The usual overlap of a rotation, in days. */
const usualOverlap = 7

type Act = (deed: Deed) => Promise<boolean>

/** One key: what is known of it, and for a key that counts the ways to end it. Each asks once more before it does it. */
export function KeyRow({ listed, act }: { listed: ListedKey; act: Act }) {
  const { t, i18n } = useTranslation<object, InterfaceKey>()
  const [asking, setAsking] = useState<'rotate' | 'revoke'>()
  const state = stateOf(listed)
  const date = (value: string | null | undefined) =>
    value
      ? new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
          new Date(value),
        )
      : t('hansa:keyNever')

  return (
    <tr>
      <th scope="row">{listed.label}</th>
      <td>
        <code>hansa_{listed.prefix}</code>
      </td>
      <td>{t(`hansa:${state}`)}</td>
      <td>{date(listed.revokedAt ?? listed.expiresAt)}</td>
      <td>{date(listed.lastUsedAt)}</td>
      <td>
        {state === 'keyActive' && asking === undefined && <Choices name={listed.label} choose={setAsking} />}
        {asking !== undefined && (
          <Confirm listed={listed} deed={asking} act={act} close={() => setAsking(undefined)} />
        )}
      </td>
    </tr>
  )
}

function Choices({ name, choose }: { name: string; choose: (deed: 'rotate' | 'revoke') => void }) {
  const { t } = useTranslation<object, InterfaceKey>()
  return (
    <div className="hansa-keys__buttons">
      <Button
        aria-label={t('hansa:keyRotateNamed', { name })}
        buttonStyle="secondary"
        margin={false}
        onClick={() => choose('rotate')}
        size="small"
      >
        {t('hansa:keyRotate')}
      </Button>
      <Button
        aria-label={t('hansa:keyRevokeNamed', { name })}
        buttonStyle="secondary"
        margin={false}
        onClick={() => choose('revoke')}
        size="small"
      >
        {t('hansa:keyRevoke')}
      </Button>
    </div>
  )
}

interface Asked {
  listed: ListedKey
  deed: 'rotate' | 'revoke'
  act: Act
  close: () => void
}

function Confirm({ listed, deed, act, close }: Asked) {
  const { t } = useTranslation<object, InterfaceKey>()
  const [days, setDays] = useState(usualOverlap)
  const field = `hansa-overlap-${listed.id}`
  const confirm = async () => {
    const body = deed === 'rotate' ? { overlapDays: days } : {}
    await act({ path: `/portalKeys/${listed.id}/${deed}`, body })
    close()
  }
  return (
    <div className="hansa-keys__confirm">
      {deed === 'revoke' ? (
        <p role="alert">{t('hansa:keyRevokeHelp')}</p>
      ) : (
        <>
          <label htmlFor={field}>{t('hansa:keyRotateHelp')}</label>
          <input
            id={field}
            max={30}
            min={0}
            onChange={({ target }) => setDays(target.valueAsNumber)}
            type="number"
            value={Number.isNaN(days) ? '' : days}
          />
        </>
      )}
      <div className="hansa-keys__buttons">
        <Button buttonStyle="primary" margin={false} onClick={() => void confirm()} size="small">
          {t('hansa:keyConfirm')}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={close} size="small">
          {t('hansa:keyCancel')}
        </Button>
      </div>
    </div>
  )
}
