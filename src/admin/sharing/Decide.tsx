'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { type Answered, ask } from './ask.ts'
import { useWord } from './useWord.ts'

interface Adopted {
  id: string
  /** The title of the adopted item, so that the buttons of a list can be told apart. */
  title: string
  mode: string
  sourceState: string
}

/** The buttons with which a city answers a change at the source; nothing for those who only read. */
export function Decide({ id, title, mode, sourceState }: Adopted) {
  const word = useWord()
  const router = useRouter()
  const { permissions } = useAuth()
  const [asking, setAsking] = useState<'stop' | string[]>()
  const [said, setSaid] = useState('')
  const answered = (done: string, { ok, reason, overwrites }: Answered) => {
    if (overwrites.length > 0) return setAsking(overwrites)
    setAsking(undefined)
    setSaid(ok ? done : word('failed', { reason }))
    if (ok) router.refresh()
  }
  const answer = async (what: 'take' | 'keep', overwrite = false) =>
    answered(
      what === 'take' && mode === 'copy' ? word('taken') : '',
      await ask('POST', `/api/adoptions/${id}/${what}`, { overwrite }),
    )
  const stop = async () => answered('', await ask('DELETE', `/api/adoptions/${id}`))
  const button = (text: string, onClick: () => unknown, isFirst = false) => (
    <Button
      key={text}
      buttonStyle={isFirst ? 'primary' : 'secondary'}
      size="small"
      margin={false}
      onClick={() => void onClick()}
      extraButtonProps={{ 'aria-label': `${text}: ${title}` }}
    >
      {text}
    </Button>
  )
  if (!permissions?.collections?.adoptions?.update) return null
  const isCopy = mode === 'copy'
  const takes = isCopy && sourceState === 'changed'
  return (
    <div className="hansa-decide">
      {asking === undefined ? (
        <div className="hansa-decide__buttons">
          {takes && button(word('take'), () => answer('take'), true)}
          {button(word(isCopy ? 'keep' : 'seen'), () => answer('keep'), !takes)}
          {button(word('stop'), () => setAsking('stop'))}
        </div>
      ) : (
        <div className="hansa-decide__sure" role="alert">
          <p>{asking === 'stop' ? word('stopSure') : word('overwriteSure', { fields: asking.join(', ') })}</p>
          <div className="hansa-decide__buttons">
            {asking === 'stop'
              ? button(word('stop'), stop, true)
              : button(word('overwrite'), () => answer('take', true), true)}
            {button(word('cancel'), () => setAsking(undefined))}
          </div>
        </div>
      )}
      <p role="status" className="hansa-decide__said">
        {said}
      </p>
    </div>
  )
}
