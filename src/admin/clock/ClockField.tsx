'use client'

import { useField, useTranslation } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'
import { useState } from 'react'
import { shownOn, typedOn } from '../../time/typed.ts'
import { instantAt, isClockText } from '../../time/zoned.ts'
import type { InterfaceKey } from '../../messages/admin/interface.ts'
import { validationMessage } from '../../messages/admin/validation.ts'
import { Frame } from './Frame.tsx'
import { useMeetingClock } from './useMeetingClock.ts'

/** A moment of a meeting in its form: the browser's own field, on the clock of the meeting and never on that of the browser. */
export function ClockField({ field, path: given, readOnly }: DateFieldClientProps) {
  const { path, value, setValue, showError, errorMessage, disabled } = useField<string | null>({
    potentiallyStalePath: given,
  })
  const { i18n, t } = useTranslation<object, InterfaceKey>()
  const { zone, edge } = useMeetingClock(path)
  /** Some of it is typed, which the browser gives as nothing. */
  const [isPartial, setPartial] = useState(false)
  const shown = shownOn(value, zone, edge !== undefined)
  const place = zone.replaceAll('_', ' ')
  const isSkipped = isClockText(value) && zone !== '' && instantAt(value, zone) === undefined
  const skipped = () =>
    validationMessage(i18n.language, 'skipped', { value: shown.replace('T', ' '), zone: place })
  const problem = () => {
    if (isPartial) return validationMessage(i18n.language, 'partial')
    return isSkipped ? skipped() : showError ? (errorMessage ?? '') : ''
  }
  return (
    <Frame
      description={field.admin?.description}
      label={field.label}
      note={zone !== '' && edge === undefined ? t('hansa:onClock', { zone: place }) : ''}
      path={path}
      problem={problem()}
    >
      {(native) => (
        <input
          {...native}
          disabled={readOnly === true || disabled}
          max={edge ? '9999-12-31' : '9999-12-31T23:59'}
          onChange={({ target }) => {
            setPartial(target.validity.badInput)
            setValue(typedOn(target.value, zone, edge))
          }}
          type={edge ? 'date' : 'datetime-local'}
          value={shown}
        />
      )}
    </Frame>
  )
}
