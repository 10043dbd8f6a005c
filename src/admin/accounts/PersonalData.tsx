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

  /** Asks the hub. Shows a message and returns `undefined` where it refuses or cannot be reached. */
  async function ask(method: 'GET' | 'DELETE'): Promise<Response | undefined> {
    const response = await fetch(of, { method, credentials: 'include' }).catch(() => undefined)
    if (response?.ok) return response
    const { errors } = ((await response?.json().catch(() => undefined)) ?? {}) as {
      errors?: { message: string }[]
    }
    const status = response && String(response.status)
    toast.error(word('failed', { reason: errors?.[0]?.message ?? status ?? word('unreachable') }))
    return undefined
  }

  async function save() {
    const response = await ask('GET')
    if (!response) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download = `${of.split('/').slice(2, 4).join('-')}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href))
  }

  async function erase() {
    if (!window.confirm(word(sure)) || !(await ask('DELETE'))) return
    toast.success(word('erased'))
    router.push(list)
  }

  return (
    <>
      <Button id="export-data" buttonStyle="secondary" onClick={() => void save()}>
        {word('exportData')}
      </Button>
      <Button id="erase-data" buttonStyle="secondary" onClick={() => void erase()}>
        {word('eraseData')}
      </Button>
    </>
  )
}
