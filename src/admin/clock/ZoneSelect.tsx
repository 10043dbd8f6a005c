'use client'

import { useField, useForm, useFormFields, useTranslation } from '@payloadcms/ui'
import type { StaticDescription, StaticLabel } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { zones } from '../../time/zones.ts'
import { edgeOf, movedTo } from '../../time/typed.ts'
import type { InterfaceKey } from '../../messages/admin/interface.ts'
import { Frame } from './Frame.tsx'

type ZoneSelectProps = {
  path: string
  readOnly: boolean
  label: StaticLabel | false | undefined
  description: StaticDescription | undefined
  /** The cities' timezones by id. */
  own: Readonly<Record<string, string>>
  /** The paths of what is on this clock, rows unnamed. */
  moments: readonly string[]
}

/**
 * Chooses the clock of a meeting: its city's, until somebody chooses another one, also when the city is chosen in the form. A new timezone
 * keeps what the fields show, on all tabs, so their instants move.
 */
export function ZoneSelect({ path, readOnly, label, description, own, moments }: ZoneSelectProps) {
  const { t } = useTranslation<object, InterfaceKey>()
  const { value, setValue, showError, errorMessage, disabled } = useField<string | null>({ path })
  const { dispatchFields, getFields } = useForm()
  const city = useFormFields(([fields]) => fields.municipality?.value)
  const ofCity = typeof city === 'string' ? own[city] : undefined

  const change = (to: string, isQuiet: boolean) => {
    const fields = getFields()
    for (const [name, { value: moment }] of Object.entries(fields)) {
      if (!moments.includes(name.replaceAll(/\.\d+(?=\.)/g, ''))) continue
      const moved = movedTo(moment, value ?? '', to, edgeOf(name, fields.allDay?.value))
      if (moved !== moment) dispatchFields({ type: 'UPDATE', path: name, value: moved })
    }
    setValue(to, isQuiet)
  }

  const former = useRef<string | undefined>(undefined)
  const follow = useRef(change)
  /** The form puts its first state in place after its fields were mounted: what they set before that would be lost. */
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  useEffect(() => {
    follow.current = change
  })
  useEffect(() => {
    if (!isReady || readOnly) return
    const isTheirs = !value || value === former.current
    former.current = ofCity
    // A proposal is no change of the person's: leaving the form then loses nothing.
    if (ofCity !== undefined && isTheirs && value !== ofCity) follow.current(ofCity, !value)
  }, [isReady, ofCity, value, readOnly])

  const offered = value && !zones.includes(value) ? [value, ...zones] : zones
  return (
    <Frame
      description={description}
      label={label}
      path={path}
      problem={showError ? (errorMessage ?? '') : ''}
    >
      {(native) => (
        <select
          {...native}
          disabled={readOnly || disabled}
          onChange={({ target }) => change(target.value, false)}
          value={value ?? ''}
        >
          {!value && <option value="">{t('hansa:zoneNone')}</option>}
          {ofCity !== undefined && (
            <optgroup label={t('hansa:zoneOfCity')}>
              <option value={ofCity}>{ofCity.replaceAll('_', ' ')}</option>
            </optgroup>
          )}
          <optgroup label={t('hansa:zoneOthers')}>
            {offered
              .filter((zone) => zone !== ofCity)
              .map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
          </optgroup>
        </select>
      )}
    </Frame>
  )
}
