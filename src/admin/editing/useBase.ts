'use client'

import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { type RefObject, useEffect, useRef } from 'react'
import { type SentBase, sentState } from '../../editing/base.ts'
import type { State } from '../../editing/state.ts'
import { touchedOf } from '../../editing/touched.ts'
import { stateOfForm } from './formState.ts'
import { useAsked } from './useAsked.ts'

/** The state that the open form was made from. */
export interface Made {
  state: State
  /** Tells a state that was made elsewhere: the form is taken for new when it shows another. */
  shown: unknown
}

/** The state that the form was made from, and the next one, which takes its place once the form shows it. */
export interface Making {
  made: RefObject<Made | undefined>
  next: RefObject<Made | undefined>
}

/**
 * Lets the form send what it was made from: of everything that was touched the value before, which is renewed when the form is loaded,
 * saved or shown in another language.
 */
export function useBase(): Making {
  const { id, initialState } = useDocumentInfo()
  const [fields, dispatch] = useAllFormFields()
  const made = useRef<Made>(undefined)
  const next = useRef<Made>(undefined)
  const asked = useAsked(fields)
  const loaded = useRef<FormState>(undefined)

  useEffect(() => {
    const send = (base: SentBase) => {
      if (!isSent(fields.base?.value, base)) dispatch({ type: 'UPDATE', path: 'base', value: base })
    }
    if (!id || !initialState) return asked > 0 ? send({ asked }) : undefined
    const shown = fields.updatedAt?.value
    if (loaded.current !== initialState) {
      loaded.current = initialState
      made.current = { state: stateOfForm(initialState), shown }
    } else if (made.current?.shown !== shown) {
      made.current = next.current?.shown === shown ? next.current : { state: stateOfForm(fields), shown }
      next.current = undefined
    }
    if (!made.current) return
    send({ ...baseOf(made.current.state, fields), ...(asked > 0 ? { asked } : {}) })
  }, [id, initialState, fields, asked, dispatch])

  return { made, next }
}

/** Returns whether the form already sends this base. As JSON, where `null` (there was no value) differs from a name that is missing. */
const isSent = (sent: unknown, base: SentBase): boolean => JSON.stringify(sent) === JSON.stringify(base)

/** Fields whose former value is always sent: buttons decide which status and file the form shows, which its values do not tell. */
const told = ['_status', 'filename']

function baseOf(before: State, fields: FormState): SentBase {
  const touched = touchedOf(before, stateOfForm(fields))
  for (const name of told) {
    const value = before.values.get(name)
    if (value !== undefined) touched.values.set(name, value)
  }
  const updatedAt = before.values.get('updatedAt')
  return { ...(typeof updatedAt === 'string' ? { updatedAt } : {}), ...sentState(touched) }
}
