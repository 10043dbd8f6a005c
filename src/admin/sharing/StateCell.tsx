'use client'

import type { DefaultCellComponentProps } from 'payload'
import { Decide } from './Decide.tsx'
import { stateText } from './stateText.ts'
import { useWord } from './useWord.ts'

/** In the list of adoptions: how the source stands and, where it is not as it was accepted, what can be done. */
export function StateCell({ rowData }: DefaultCellComponentProps) {
  const word = useWord()
  const { id, title, mode, sourceState, isMinor, acknowledged } = rowData as Record<string, unknown>
  if (sourceState === 'current' || typeof sourceState !== 'string') return <span>{word('current')}</span>
  return (
    <div>
      <p className="hansa-decide__state">
        {stateText(word, sourceState, word('someCity'), isMinor === true)}
      </p>
      {acknowledged !== true && (
        <Decide id={String(id)} title={String(title ?? '')} mode={String(mode)} sourceState={sourceState} />
      )}
    </div>
  )
}
