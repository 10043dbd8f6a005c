'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import type { HandoverState } from '../../projects/handover.ts'
import { handoverText } from '../../messages/admin/handover.ts'

type Word = (key: Parameters<typeof handoverText>[1], values?: Record<string, string>) => string

/** Sends a step to the hub; the new state, or why it was refused. */
async function step(project: string, path: string, body: object): Promise<HandoverState | string> {
  try {
    const response = await fetch(`/api/projects/${project}/handover${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as HandoverState & { errors?: { message: string }[] }
    return response.ok ? answer : (answer.errors ?? []).map(({ message }) => message).join(' ')
  } catch (error) {
    return String(error)
  }
}

/** Who leads a project, and the two steps of handing it over. It stands inside the project's form, so that it is no form itself. */
export function HandoverForm({ project, initial }: { project: string; initial: HandoverState }) {
  const { i18n } = useTranslation()
  const router = useRouter()
  const word: Word = (key, values) => handoverText(i18n.language, key, values)
  const heading = useId()
  const [state, setState] = useState(initial)
  const [said, setSaid] = useState('')

  const take = async (path: string, body: object = {}) => {
    const outcome = await step(project, path, body)
    setSaid(typeof outcome === 'string' ? word('failed', { reason: outcome }) : word('done'))
    if (typeof outcome === 'string') return
    setState(outcome)
    router.refresh()
  }

  return (
    <section className="hansa-handover" aria-labelledby={heading}>
      <h2 id={heading}>{word('heading')}</h2>
      <p>{word('lead', { name: state.lead?.name ?? '' })}</p>
      {state.offered && <p>{word('offered', { from: state.lead?.name ?? '', to: state.offered.to.name })}</p>}
      {state.mayAnswer && (
        <>
          <Button size="medium" margin={false} onClick={() => void take('/accept')}>
            {word('accept')}
          </Button>
          <Button size="medium" margin={false} buttonStyle="secondary" onClick={() => void take('/decline')}>
            {word('decline')}
          </Button>
        </>
      )}
      {state.mayWithdraw && (
        <Button size="medium" margin={false} buttonStyle="secondary" onClick={() => void take('/withdraw')}>
          {word('withdraw')}
        </Button>
      )}
      {state.successors.length > 0 && (
        <Offer word={word} successors={state.successors} onOffer={(to) => take('', { to })} />
      )}
      <p role="status">{said}</p>
    </section>
  )
}

interface OfferProps {
  word: Word
  successors: HandoverState['successors']
  onOffer: (to: string) => Promise<void>
}

function Offer({ word, successors, onOffer }: OfferProps) {
  const [to, setTo] = useState(successors[0]?.id ?? '')
  return (
    <>
      <label className="hansa-handover__field">
        {word('offerTo')}
        <select value={to} onChange={({ target }) => setTo(target.value)}>
          {successors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button size="medium" margin={false} buttonStyle="secondary" onClick={() => void onOffer(to)}>
        {word('offer')}
      </Button>
    </>
  )
}
