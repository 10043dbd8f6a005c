'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { maxNote } from '../../workflow/transitions.ts'
import type { Asked, Offered } from './useOverview.ts'
import { useWords } from './useWords.ts'

interface Props {
  step: Offered
  onClose: () => void
  /** @returns why it could not be done; `undefined` when it was */
  onTake: (more: Omit<Asked, 'action'>) => Promise<string | undefined>
}

/**
 * Asks for a note (or the next day of review) before a step is taken. A native modal dialog: the browser keeps the focus in
 * it, closes it on Escape and gives the focus back. It holds no form element, since it stands inside the document's form.
 */
export function StepDialog({ step, onClose, onTake }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const { word } = useWords()
  useEffect(() => dialog.current?.showModal(), [])
  const isRequired = step === 'requestChanges'

  const confirm = async () => {
    if (isRequired && text.trim() === '') return setProblem(word('noteMissing'))
    setBusy(true)
    const more = step === 'reviewed' ? (text ? { next: text } : {}) : { note: text }
    const outcome = await onTake(more).catch(() => word('failed'))
    setBusy(outcome === undefined)
    setProblem(outcome)
  }
  const field = {
    id: 'hansa-step-text',
    value: text,
    'aria-describedby': problem ? 'hansa-step-problem' : 'hansa-step-help',
    'aria-invalid': problem !== undefined,
    onChange: ({ currentTarget }: FormEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setText(currentTarget.value),
  }

  return (
    <dialog ref={dialog} className="hansa-step" aria-labelledby="hansa-step-heading" onClose={onClose}>
      <h2 id="hansa-step-heading">{word(step)}</h2>
      <label htmlFor={field.id}>
        {word(step === 'reviewed' ? 'nextReview' : isRequired ? 'noteRequired' : 'noteOptional')}
      </label>
      {step === 'reviewed' ? (
        <input type="date" {...field} />
      ) : (
        <textarea rows={5} maxLength={maxNote} required={isRequired} {...field} />
      )}
      {step === 'reviewed' ? null : <p id="hansa-step-help">{word('noteHelp', { count: maxNote })}</p>}
      <p id="hansa-step-problem" role="alert">
        {problem}
      </p>
      <div className="hansa-workflow__steps">
        <Button
          size="small"
          margin={false}
          disabled={isBusy}
          extraButtonProps={{ 'data-confirm': step }}
          onClick={() => void confirm()}
        >
          {word(step)}
        </Button>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          extraButtonProps={{ 'data-cancel': step }}
          onClick={() => dialog.current?.close()}
        >
          {word('cancel')}
        </Button>
      </div>
    </dialog>
  )
}
