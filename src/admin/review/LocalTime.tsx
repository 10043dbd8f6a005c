'use client'

import { useEffect, useState } from 'react'
import { useWords } from './useWords.ts'

/** A moment on the clock of whoever looks, as forms show theirs; until the page runs, as the server wrote it. */
export function LocalTime({ at, text }: { at: string; text: string }) {
  const { moment } = useWords()
  const [shown, setShown] = useState(text)
  const local = moment(at)
  useEffect(() => setShown(local), [local])
  return <time dateTime={at}>{shown}</time>
}
