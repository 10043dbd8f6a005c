'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Side } from '../../editing/merge.ts'
import type { Refused } from './useCollision.ts'
import { useWord } from './useWord.ts'

interface Props {
  refused: Refused | 'unread'
  onClose: () => void
}

const sides: Side[] = ['mine', 'theirs']

/**
 * Says what collided in a save, and asks whose change counts, for each or for all. A native modal dialog, as the workflow's: the browser
 * keeps the focus in it, closes it on Escape, and gives the focus back. The form stays as it is until the person goes on.
 */
export function Collisions({ refused, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const { word, moment } = useWord()
  useEffect(() => dialog.current?.showModal(), [])
  const collisions = refused === 'unread' ? [] : refused.collisions
  const isChosen = collisions.every(({ key }) => choices.has(key))
  const chooseAll = (side: Side) => setChoices(new Map(collisions.map(({ key }) => [key, side])))
  const apply = async () => {
    if (refused === 'unread') return
    setBusy(true)
    await refused.apply(choices).finally(() => setBusy(false))
  }

  return (
    <dialog
      ref={dialog}
      className="hansa-step hansa-collisions"
      aria-labelledby="hansa-collisions-heading"
      onClose={onClose}
    >
      <h2 id="hansa-collisions-heading">{word('heading')}</h2>
      {refused === 'unread' ? (
        <p role="alert">{word('unread')}</p>
      ) : (
        <>
          {collisions.length === 0 ? <p>{refused.message}</p> : null}
          {refused.updatedAt ? <p>{word('changedAt', { time: moment(refused.updatedAt) })}</p> : null}
          <p>{word(collisions.length > 0 ? 'choose' : 'look')}</p>
        </>
      )}
      {collisions.map(({ key, sentence }) => (
        <fieldset key={key} data-collision={key}>
          <legend>{sentence}</legend>
          {sides.map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={`hansa-collision ${key}`}
                value={side}
                checked={choices.get(key) === side}
                onChange={() => setChoices(new Map([...choices, [key, side]]))}
              />
              {word(side)}
            </label>
          ))}
        </fieldset>
      ))}
      <div className="hansa-workflow__steps">
        {collisions.length > 1 ? (
          <>
            <Choice name="allMine" say={word('allMine')} onClick={() => chooseAll('mine')} />
            <Choice name="allTheirs" say={word('allTheirs')} onClick={() => chooseAll('theirs')} />
          </>
        ) : null}
        {refused === 'unread' ? null : (
          <Button
            size="small"
            margin={false}
            disabled={!isChosen || isBusy}
            extraButtonProps={{ 'data-collisions': 'apply' }}
            onClick={() => void apply()}
          >
            {word('apply')}
          </Button>
        )}
        <Choice name="later" say={word('later')} onClick={() => dialog.current?.close()} />
      </div>
    </dialog>
  )
}

const Choice = ({ name, say, onClick }: { name: string; say: string; onClick: () => void }) => (
  <Button
    buttonStyle="secondary"
    size="small"
    margin={false}
    extraButtonProps={{ 'data-collisions': name }}
    onClick={onClick}
  >
    {say}
  </Button>
)
