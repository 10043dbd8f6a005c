'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { checkNow, type ToldCheck } from './ask.ts'
import { Result } from './Result.tsx'
import { useWord } from './useWord.ts'

interface Props {
  publication: string
  address: string
  /** Called with the check; without it the page is read again. */
  onChecked?: (check: ToldCheck) => void
}

/** Has the hub look at a page, and says what it found. */
export function CheckButton({ publication, address, onChecked }: Props) {
  const { word } = useWord()
  const { i18n } = useTranslation()
  const { refresh } = useRouter()
  const [isLooking, setLooking] = useState(false)
  const [found, setFound] = useState<ToldCheck>()
  const [problem, setProblem] = useState('')
  const look = async () => {
    setLooking(true)
    setProblem('')
    try {
      const check = await checkNow(publication)
      setFound(check)
      if (onChecked) onChecked(check)
      else refresh()
    } catch (error) {
      setProblem(error instanceof Error && error.message !== '' ? error.message : word('failed'))
    } finally {
      setLooking(false)
    }
  }
  return (
    <div className="hansa-proof__check">
      <Button
        aria-label={word('checkNamed', { address })}
        buttonStyle="secondary"
        disabled={isLooking}
        margin={false}
        onClick={() => void look()}
        size="small"
      >
        {word(isLooking ? 'checking' : 'check')}
      </Button>
      <span role="status">{found && <Result check={found} language={i18n.language} />}</span>
      {problem !== '' && (
        <span className="hansa-proof__problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  )
}
