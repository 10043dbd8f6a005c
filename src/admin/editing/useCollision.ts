'use client'

import {
  useAllFormFields,
  useConfig,
  useDocumentInfo,
  useForm,
  useLocale,
  useServerFunctions,
} from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useState } from 'react'
import { changeTo } from '../../editing/documents.ts'
import { type Collision, merge, type Side, type Versions } from '../../editing/merge.ts'
import { type Doc, isDoc } from '../../translation/document.ts'
import { formPathOf, stateOfForm } from './formState.ts'
import type { Making } from './useBase.ts'

/** A save that was refused because somebody else had changed the same. */
export interface Refused {
  /** The hub's message. */
  message: string
  /** When the document was saved last, as ISO 8601. */
  updatedAt: string | undefined
  collisions: (Collision & { key: string; sentence: string })[]
  /** Puts what is stored, with what the person changed and chose, into the form. */
  apply: (choices: ReadonlyMap<string, Side>) => Promise<void>
}

const keyOf = ({ kind, path }: Collision): string => `${kind} ${path}`

/**
 * Notices that a save was refused, and compares the form with what is stored now.
 * @returns `unread` where that could not be read
 */
export function useCollision({ made, next }: Making) {
  const [fields, dispatch] = useAllFormFields()
  const form = useForm()
  const stored = useStored()
  const [refused, setRefused] = useState<Refused | 'unread'>()
  const message = fields.base?.valid === false ? fields.base.errorMessage : undefined

  const compare = async (said: string) => {
    const before = made.current?.state
    const now = await stored.now().catch(() => undefined)
    if (!now || !before) return setRefused('unread')
    const versions: Versions = { old: before, mine: stateOfForm(fields), theirs: stateOfForm(now.state) }
    const collisions = merge(versions).collisions.map((collision) => ({
      ...collision,
      key: keyOf(collision),
      sentence: fields[formPathOf(fields, collision.path)]?.errorMessage ?? collision.path,
    }))
    const apply = async (choices: ReadonlyMap<string, Side>) => {
      const { state } = merge(versions, (collision) => choices.get(keyOf(collision)))
      const whole = await stored.form({ ...now.doc, ...changeTo(state) }).catch(() => undefined)
      if (!whole) return setRefused('unread')
      const { file } = fields
      next.current = { state: versions.theirs, shown: now.doc.updatedAt }
      form.replaceState(whole)
      if (file?.value) form.dispatchFields({ type: 'UPDATE', path: 'file', value: file.value })
      form.setModified(true)
      setRefused(undefined)
    }
    const updatedAt = typeof now.doc.updatedAt === 'string' ? now.doc.updatedAt : undefined
    setRefused({ message: said, updatedAt, collisions, apply })
  }

  useEffect(() => {
    if (message === undefined) return
    dispatch({ type: 'UPDATE', path: 'base', valid: true, errorMessage: '' })
    // The values are not saved: the form must count as modified, so that it can be saved.
    form.setModified(true)
    void compare(message)
  }, [message])

  return { refused, close: () => setRefused(undefined) }
}

/** Reads the document as it is stored now, and makes the form of a document. */
function useStored() {
  const { config } = useConfig()
  const { id, collectionSlug = '', docPermissions, getDocPreferences } = useDocumentInfo()
  const { code } = useLocale()
  const { getFormState } = useServerFunctions()
  const form = async (data: Doc): Promise<FormState | undefined> => {
    if (id === undefined || !docPermissions) return undefined
    const { state } = await getFormState({
      id,
      collectionSlug,
      data,
      docPermissions,
      docPreferences: await getDocPreferences(),
      locale: code,
      operation: 'update',
      renderAllFields: true,
      schemaPath: collectionSlug,
      skipValidation: true,
    })
    return state ?? undefined
  }
  const now = async (): Promise<{ doc: Doc; state: FormState } | undefined> => {
    const query = `draft=true&depth=0&locale=${encodeURIComponent(code)}&fallback-locale=null`
    const response = await fetch(`${config.routes.api}/${collectionSlug}/${id}?${query}`, {
      credentials: 'same-origin',
    })
    const doc: unknown = response.ok ? await response.json() : undefined
    const state = isDoc(doc) ? await form(doc) : undefined
    return isDoc(doc) && state ? { doc, state } : undefined
  }
  return { now, form }
}
