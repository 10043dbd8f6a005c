'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useWords } from './words.ts'

interface Props {
  /** The address of the data: GET exports, DELETE erases. */
  of: string
  sure: 'erasePersonSure' | 'eraseContactSure'
  /** The list to go to once there is nothing here any more. */
  list: string
}

/** Export and erasure of everything about somebody. */
export function PersonalData({ of, sure, list }: Props) {
  const word = useWords()
  const router = useRouter()

  async function erase() {
    if (!window.confirm(word(sure))) return
    const response = await fetch(of, { method: 'DELETE', credentials: 'include' })
    if (response.ok) {
      toast.success(word('erased'))
      router.push(list)
      return
    }
    const { errors } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] }
    toast.error(word('failed', { reason: errors?.[0]?.message ?? String(response.status) }))
  }

  return (
    <>
      <Button id="export-data" buttonStyle="secondary" el="anchor" url={of}>
        {word('exportData')}
      </Button>
      <Button id="erase-data" buttonStyle="secondary" onClick={() => void erase()}>
        {word('eraseData')}
      </Button>
    </>
  )
}
