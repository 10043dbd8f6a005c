'use client'

import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { type RefObject, useEffect, useRef } from 'react'
import { type SentBase, sentState } from '../../editing/base.ts'
import { same, type State } from '../../editing/state.ts'
import { touchedOf } from '../../editing/touched.ts'
import { stateOfForm } from './formState.ts'

/** What the open form was made from. */
export interface Made {
  state: State
  /** Tells a state that was made elsewhere: the form is taken for new when it shows another. */
  shown: unknown
}

/**
 * Lets the form send what it was made from: of everything that was touched the value before, which is renewed when the form is loaded,
 * saved or shown in another language.
 */
export function useBase(): RefObject<Made | undefined> {
  const { id, initialState } = useDocumentInfo()
  const [fields, dispatch] = useAllFormFields()
  const made = useRef<Made>(undefined)
  const loaded = useRef<FormState>(undefined)

  useEffect(() => {
    if (!id || !initialState) return
    const shown = fields.updatedAt?.value
    if (loaded.current !== initialState) {
      loaded.current = initialState
      made.current = { state: stateOfForm(initialState), shown }
    } else if (made.current?.shown !== shown) made.current = { state: stateOfForm(fields), shown }
    if (!made.current) return
    const base = baseOf(made.current.state, fields)
    if (!same(fields.base?.value, base)) dispatch({ type: 'UPDATE', path: 'base', value: base })
  }, [id, initialState, fields, dispatch])

  return made
}

/** What is always told: which status and which file the form shows is decided by buttons, and not seen in the values. */
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
