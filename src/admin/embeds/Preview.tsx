'use client'

import { useDebounce, useField, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { InterfaceKey } from '../../messages/admin/interface.ts'
import { contrastOf, leastContrast } from './contrast.ts'
import type { Question } from './useQuestion.ts'

interface Props {
  question: Question
  lang: string
}

/** The usual colours of a light and of a dark page. */
const pages = {
  light: { text: '#1b2430', background: '#ffffff' },
  dark: { text: '#e8edf2', background: '#12181f' },
} as const

/** What an embed stresses its links with where a portal names no colour is the text's own. */
const firstAccent = '#0b4f8a'

const isColour = /^#[0-9a-f]{6}$/

/** Milliseconds without a change after which the page is drawn again. */
const pause = 400

/** The embed on a page of a portal under a strict policy, as the form describes it at this moment. */
export function Preview({ question, lang }: Props) {
  const { t } = useTranslation<object, InterfaceKey>()
  const [isNarrow, setNarrow] = useState(false)
  const [isTurned, setTurned] = useState(false)
  const [isSmall, setSmall] = useState(false)
  const [colours, setColours] = useState<{ text: string; background: string }>(pages.light)
  const { setValue } = useField<string | null>({ path: 'look.accent' })
  const accent = isColour.test(question.accent) ? question.accent : undefined
  const around = {
    lang,
    ...colours,
    ...(isTurned ? { dir: 'rtl' } : {}),
    ...(isSmall ? { root: 'small' } : {}),
    ...(accent === undefined ? {} : { accent }),
  }
  const search = question.search && new URLSearchParams([...question.search, ...Object.entries(around)])
  const address = useDebounce(search && `/embed/preview/${question.kind}?${search}`, pause)
  const isDark = colours.background === pages.dark.background
  const box = (label: InterfaceKey, isOn: boolean, set: (isOn: boolean) => void) => (
    <label>
      <input checked={isOn} onChange={({ target }) => set(target.checked)} type="checkbox" /> {t(label)}
    </label>
  )
  const colour = (label: InterfaceKey, value: string, set: (value: string) => void) => (
    <label>
      <input onChange={({ target }) => set(target.value)} type="color" value={value} /> {t(label)}
    </label>
  )
  return (
    <>
      <fieldset className="hansa-embed__controls">
        <legend>{t('hansa:embedPage')}</legend>
        {box('hansa:embedNarrow', isNarrow, setNarrow)}
        {box('hansa:embedTurned', isTurned, setTurned)}
        {box('hansa:embedSmall', isSmall, setSmall)}
        {box('hansa:embedDark', isDark, (on) => setColours(on ? pages.dark : pages.light))}
      </fieldset>
      <fieldset className="hansa-embed__controls">
        <legend>{t('hansa:embedColours')}</legend>
        {colour('hansa:embedText', colours.text, (text) => setColours({ ...colours, text }))}
        {colour('hansa:embedBackground', colours.background, (background) =>
          setColours({ ...colours, background }),
        )}
        {box('hansa:embedOwnAccent', accent !== undefined, (on) => setValue(on ? firstAccent : null))}
        {accent !== undefined && colour('hansa:embedAccent', accent, setValue)}
      </fieldset>
      <ul aria-live="polite" className="hansa-embed__contrast">
        <Contrast background={colours.background} colour={colours.text} of="hansa:embedText" />
        {accent !== undefined && (
          <Contrast background={colours.background} colour={accent} of="hansa:embedAccent" />
        )}
      </ul>
      {question.isVoid && (
        <p className="hansa-embed__void" role="status">
          {t('hansa:embedVoid')}
        </p>
      )}
      {address && !question.isVoid && (
        <div className="hansa-embed__stage">
          <iframe
            src={address}
            style={{ inlineSize: isNarrow ? '320px' : '100%' }}
            title={t('hansa:embedPreview')}
          />
        </div>
      )}
    </>
  )
}

function Contrast({ of, colour, background }: { of: InterfaceKey; colour: string; background: string }) {
  const { t } = useTranslation<object, InterfaceKey>()
  const ratio = contrastOf(colour, background)
  const said = ratio >= leastContrast ? 'hansa:embedContrast' : 'hansa:embedTooFaint'
  return (
    <li data-enough={ratio >= leastContrast}>
      {t(said, { name: t(of), ratio: (Math.floor(ratio * 10) / 10).toFixed(1) })}
    </li>
  )
}
