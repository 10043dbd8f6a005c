'use client'

import {
  Button,
  ConfirmPasswordField,
  EmailAndUsernameFields,
  PasswordField,
  useAuth,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormFields,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { Base } from '../editing/Base.tsx'
import { AccountActions } from './AccountActions.tsx'
import { useWords } from './words.ts'

/**
 * Address, password and what can be done with an account. Without a password a new person is invited. On the page of the
 * own account Payload draws address and password itself, and nothing beside the fields; there we add what it does not know.
 */
export function AccountFields() {
  const word = useWords()
  const { id, hasSavePermission, isTrashed, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const { getEntityConfig } = useConfig()
  const isDrawnByUs = getEntityConfig({ collectionSlug: 'users' }).auth?.disableLocalStrategy === true
  const isOwn = id !== undefined && String(user?.id) === String(id)
  const readOnly = !hasSavePermission || isTrashed === true
  return (
    <div className="auth-fields hansa-account">
      {isDrawnByUs ? <Address readOnly={readOnly} /> : <Base />}
      {id === undefined && <p>{word('invite')}</p>}
      {isOwn && <CurrentPassword savedEmail={String(savedDocumentData?.email ?? '')} />}
      {isDrawnByUs && id !== undefined && !readOnly && <NewPassword />}
      {isOwn && (
        <p>
          <a href="/account">{word('security')}</a>
        </p>
      )}
      {id !== undefined && !isOwn && !readOnly && <AccountActions id={String(id)} />}
    </div>
  )
}

function Address({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation()
  const { id, docPermissions } = useDocumentInfo()
  return (
    <EmailAndUsernameFields
      loginWithUsername={false}
      operation={id === undefined ? 'create' : 'update'}
      permissions={docPermissions?.fields as never}
      readOnly={readOnly}
      t={t as never}
    />
  )
}

/** Asked for whenever the own address or password changes. */
function CurrentPassword({ savedEmail }: { savedEmail: string }) {
  const word = useWords()
  const changes = useFormFields(([fields]) => {
    const email = fields.email?.value
    return fields.password !== undefined || (typeof email === 'string' && email !== savedEmail)
  })
  if (!changes) return null
  return (
    <PasswordField
      autoComplete="current-password"
      field={{ name: 'currentPassword', label: word('currentPassword'), required: true }}
      path="currentPassword"
      schemaPath="currentPassword"
    />
  )
}

/** The password, behind a button, so that nobody changes it unawares. */
function NewPassword() {
  const { t } = useTranslation()
  const { dispatchFields } = useForm()
  const modified = useFormModified()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!modified) setOpen(false)
  }, [modified])

  const close = () => {
    for (const path of ['password', 'confirm-password', 'currentPassword'])
      dispatchFields({ type: 'REMOVE', path })
    setOpen(false)
  }

  if (!isOpen) {
    return (
      <Button id="change-password" buttonStyle="secondary" onClick={() => setOpen(true)}>
        {t('authentication:changePassword')}
      </Button>
    )
  }
  return (
    <>
      <PasswordField
        autoComplete="new-password"
        field={{ name: 'password', label: t('authentication:newPassword'), required: true }}
        path="password"
        schemaPath="password"
      />
      <ConfirmPasswordField />
      <Button id="cancel-change-password" buttonStyle="secondary" onClick={close}>
        {t('general:cancel')}
      </Button>
    </>
  )
}
