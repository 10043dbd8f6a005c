'use client'

import { FieldDescription, FieldLabel } from '@payloadcms/ui'
import type { StaticDescription, StaticLabel } from 'payload'
import type { ReactNode } from 'react'

type FrameProps = {
  path: string
  label: StaticLabel | false | undefined
  description: StaticDescription | undefined
  /** The error, announced at once; empty when there is none. */
  problem: string
  /** Which clock it is about. */
  note?: string
  children: (native: { id: string; 'aria-invalid': boolean; 'aria-describedby': string }) => ReactNode
}

/**
 * Label, error and description around a native field, as around Payload's own, and tied to it for those who do not see them. The error stands
 * below the field: Payload's bubble beside the label has no room for a sentence, and none at all on a narrow screen.
 */
export function Frame({ path, label, description, problem, note, children }: FrameProps) {
  const id = `field-${path.replaceAll('.', '__')}`
  const classes = ['field-type', 'text', 'hansa-clock', problem && 'error'].filter(Boolean).join(' ')
  const ids = [`${id}-problem`, `${id}-note`, `${id}-about`]
  return (
    <div className={classes}>
      <FieldLabel htmlFor={id} label={label || undefined} path={path} />
      <div className="field-type__wrap">
        {children({ id, 'aria-invalid': problem !== '', 'aria-describedby': ids.join(' ') })}
      </div>
      <div id={ids[0]} role="alert">
        {problem !== '' && <p className="hansa-clock__problem">{problem}</p>}
      </div>
      {note && (
        <p className="hansa-clock__zone" id={ids[1]}>
          {note}
        </p>
      )}
      <div id={ids[2]}>
        {description !== undefined && <FieldDescription description={description} path={path} />}
      </div>
    </div>
  )
}
