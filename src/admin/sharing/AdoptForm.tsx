'use client'

import { Button, useLocale } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { City } from '../../sharing/choices.ts'
import { ask } from './ask.ts'
import { useWord } from './useWord.ts'

type How = 'reference' | 'copy' | 'hidden'

interface Props {
  kind: string
  item: string
  /** The name of the city that owns the item. */
  owner: string
  cities: City[]
}

/** The decision as the person has entered it so far. */
interface Decision {
  how?: How
  introduction: string
}

/** Controls to decide about another city's item. They stand inside the item's own form, and so are no form themselves. */
export function AdoptForm({ kind, item, owner, cities }: Props) {
  const word = useWord()
  const { code } = useLocale()
  const id = useId()
  const [all, setAll] = useState(cities)
  const [chosen, setChosen] = useState(cities[0]?.id)
  const [decision, setDecision] = useState<Decision>({ introduction: '' })
  const [said, setSaid] = useState('')
  const city = all.find((one) => one.id === chosen)
  if (!city) return null

  const adopt = async (way: How) => {
    const { introduction } = decision
    const { ok, doc, reason } = await ask('POST', `/api/${kind}/${item}/adopt?locale=${code}`, {
      municipality: city.id,
      mode: way === 'copy' ? 'copy' : 'reference',
      state: way === 'hidden' ? 'hidden' : 'shown',
      ...(introduction === '' || way === 'hidden' ? {} : { introduction }),
    })
    setSaid(ok ? word('done') : word('failed', { reason }))
    if (!ok || !doc) return
    const adoption = { id: doc.id, state: doc.state ?? 'shown', mode: doc.mode ?? 'reference' }
    setAll(all.map((one) => (one.id === city.id ? { ...one, adoption } : one)))
  }

  return (
    <section
      className="hansa-adopt"
      aria-labelledby={`${id}-heading`}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
      }}
    >
      <h2 id={`${id}-heading`}>{word('adoptHeading')}</h2>
      {all.length > 1 && (
        <label className="hansa-adopt__field">
          {word('adoptFor')}
          <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            {all.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {city.adoption ? (
        <Adopted city={city} adoption={city.adoption} />
      ) : (
        <Undecided
          id={id}
          owner={owner}
          city={city}
          decision={decision}
          onChange={(change) => setDecision({ ...decision, ...change })}
          onAdopt={adopt}
        />
      )}
      <p role="status">{said}</p>
    </section>
  )
}

interface UndecidedProps {
  id: string
  owner: string
  city: City
  decision: Decision
  onChange: (change: Partial<Decision>) => void
  onAdopt: (way: How) => Promise<void>
}

function Undecided({ id, owner, city, decision, onChange, onAdopt }: UndecidedProps) {
  const word = useWord()
  const locale = useLocale()
  const ways: How[] = city.isAllowed ? ['reference', 'copy', 'hidden'] : ['hidden']
  const way = ways.find((one) => one === decision.how) ?? ways[0] ?? 'hidden'
  return (
    <>
      {!city.isAllowed && <p>{word('notShared', { owner, city: city.name })}</p>}
      <fieldset>
        <legend>{word('how')}</legend>
        {ways.map((one) => (
          <Choice
            key={one}
            id={`${id}-${one}`}
            way={one}
            owner={owner}
            isChosen={one === way}
            onChoose={(how) => onChange({ how })}
          />
        ))}
      </fieldset>
      {way !== 'hidden' && (
        <label className="hansa-adopt__field">
          {word('introduction', { language: labelOf(locale) })}
          <textarea
            rows={3}
            maxLength={1000}
            value={decision.introduction}
            onChange={({ target }) => onChange({ introduction: target.value })}
          />
        </label>
      )}
      <Button size="medium" margin={false} onClick={() => void onAdopt(way)}>
        {word('adoptOne', { city: city.name })}
      </Button>
    </>
  )
}

const labelOf = ({ label, code }: ReturnType<typeof useLocale>): string =>
  typeof label === 'string' ? label : code

function Adopted({ city, adoption }: { city: City; adoption: NonNullable<City['adoption']> }) {
  const word = useWord()
  const how = adoption.mode === 'copy' ? word('copied') : word(adoption.state as 'shown')
  return (
    <p>
      {word('already', { city: city.name, how })}{' '}
      <a href={`/admin/collections/adoptions/${adoption.id}`}>{word('openAdoption')}</a>
    </p>
  )
}

interface ChoiceProps {
  id: string
  way: How
  owner: string
  isChosen: boolean
  onChoose: (way: How) => void
}

const names = { reference: 'asReference', copy: 'asCopy', hidden: 'asHidden' } as const
const helps = { reference: 'asReferenceHelp', copy: 'asCopyHelp', hidden: 'asHiddenHelp' } as const

function Choice({ id, way, owner, isChosen, onChoose }: ChoiceProps) {
  const word = useWord()
  return (
    <div className="hansa-adopt__choice">
      <input
        type="radio"
        id={id}
        name="hansa-adopt"
        checked={isChosen}
        aria-describedby={`${id}-help`}
        onChange={() => onChoose(way)}
      />
      <label htmlFor={id}>{word(names[way])}</label>
      <small id={`${id}-help`}>{word(helps[way], { owner })}</small>
    </div>
  )
}
