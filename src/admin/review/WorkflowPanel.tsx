'use client'

import { Button, useField, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { History } from './History.tsx'
import { reloadSaying, useSaid } from './said.ts'
import { StepDialog } from './StepDialog.tsx'
import { type Offered, useOverview } from './useOverview.ts'
import { useWords } from './useWords.ts'

/** The panel in the form's side column. Its value is never sent with the form: people move it by the buttons. */
export function WorkflowPanel({ path }: { path: string }) {
  const { value } = useField<string>({ path, disableFormData: true })
  const { overview, take, isNew } = useOverview()
  const isModified = useFormModified()
  const [asking, setAsking] = useState<Offered>()
  const { word } = useWords()
  const said = useSaid()
  const state = overview?.workflow ?? value ?? 'draft'
  const offered: Offered[] = overview
    ? [...overview.actions, ...(overview.isDue ? ['reviewed' as const] : [])]
    : []
  const forward = offered.find((step) => step === 'publish' || step === 'submit')
  const hint = isNew ? word('notSavedYet') : isModified && offered.length > 0 ? word('unsaved') : undefined

  return (
    <section className="hansa-workflow" aria-labelledby="hansa-workflow-heading">
      <h2 id="hansa-workflow-heading">{word('heading')}</h2>
      <p className={`hansa-workflow__state hansa-workflow__state--${state}`}>
        {word(`state_${state}` as 'state_draft')}
      </p>
      <p role="status">{said}</p>
      {overview?.isOut && state !== 'published' ? <p>{word('newerDraft')}</p> : null}
      <div className="hansa-workflow__steps">
        {offered.map((step) => (
          <Button
            key={step}
            buttonStyle={step === forward ? 'primary' : 'secondary'}
            size="small"
            margin={false}
            disabled={isModified}
            extraButtonProps={{ 'data-step': step }}
            onClick={() => setAsking(step)}
          >
            {word(step)}
          </Button>
        ))}
      </div>
      {hint ? <p className="hansa-workflow__hint">{hint}</p> : null}
      {asking ? (
        <StepDialog
          step={asking}
          onClose={() => setAsking(undefined)}
          onTake={async (more) => {
            const problem = await take({ action: asking, ...more })
            if (problem === undefined) reloadSaying(word(`done_${asking}`))
            return problem
          }}
        />
      ) : null}
      {overview ? <History entries={overview.history} /> : null}
    </section>
  )
}
