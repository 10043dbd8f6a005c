'use client'

import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { PersonalData } from './PersonalData.tsx'
import { useWords } from './words.ts'

/** Buttons for those who manage an account: send or revoke the invitation, reset the second factor, download or erase personal data. */
export function AccountActions({ id }: { id: string }) {
  const word = useWords()
  const router = useRouter()
  const { savedDocumentData } = useDocumentInfo()

  async function ask(method: 'POST' | 'DELETE', part: string, done: string) {
    const response = await fetch(`/api/users/${id}/${part}`, { method, credentials: 'include' })
    if (response.ok) {
      toast.success(done)
      router.refresh()
      return
    }
    const { errors } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] }
    toast.error(word('failed', { reason: errors?.[0]?.message ?? String(response.status) }))
  }

  const resetFactor = () => {
    if (window.confirm(word('resetFactorSure'))) void ask('DELETE', 'two-factor', word('resetFactorDone'))
  }

  return (
    <div className="auth-fields__controls">
      {savedDocumentData?.state === 'invited' && (
        <>
          <Button
            id="send-invitation"
            buttonStyle="secondary"
            onClick={() => void ask('POST', 'invitation', word('sent'))}
          >
            {word('sendAgain')}
          </Button>
          <Button
            id="revoke-invitation"
            buttonStyle="secondary"
            onClick={() => void ask('DELETE', 'invitation', word('revoked'))}
          >
            {word('revoke')}
          </Button>
        </>
      )}
      {savedDocumentData?.twoFactor === true && (
        <Button id="reset-two-factor" buttonStyle="secondary" onClick={resetFactor}>
          {word('resetFactor')}
        </Button>
      )}
      <PersonalData
        of={`/api/users/${id}/personal-data`}
        sure="erasePersonSure"
        list="/admin/collections/users"
      />
    </div>
  )
}
