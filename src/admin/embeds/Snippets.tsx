'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { InterfaceKey } from '../../messages/admin/interface.ts'
import { framePolicyFor, type Placed, policyFor, snippetsOf } from './snippets.ts'

/** What to copy into a portal, by its system, and what the portal's policy needs. */
export function Snippets({ placed }: { placed: Placed }) {
  const { t } = useTranslation<object, InterfaceKey>()
  const [system, setSystem] = useState('HTML')
  const all = snippetsOf(placed)
  const chosen = all.find((each) => each.system === system) ?? all[0]
  if (!chosen) return null
  return (
    <>
      <p>{t('hansa:embedSnippetsAbout')}</p>
      <label htmlFor="hansa-embed-system">{t('hansa:embedSystem')}</label>
      <select
        id="hansa-embed-system"
        onChange={({ target }) => setSystem(target.value)}
        value={chosen.system}
      >
        {all.map((each) => (
          <option key={each.system}>{each.system}</option>
        ))}
      </select>
      <Copied
        about={t(chosen.hint)}
        label={t('hansa:embedSnippet', { system: chosen.system })}
        text={chosen.code}
      />
      <Copied
        about={t('hansa:embedPolicyAbout')}
        label={t('hansa:embedPolicy')}
        text={
          chosen.system === 'iframe' || chosen.system === 'oEmbed'
            ? framePolicyFor(placed.hub)
            : policyFor(placed.hub)
        }
      />
    </>
  )
}

/** A text with a button that copies it. */
function Copied({ label, about, text }: { label: string; about: string; text: string }) {
  const { t } = useTranslation<object, InterfaceKey>()
  const [copied, setCopied] = useState<string>()
  return (
    <figure className="hansa-embed__snippet">
      <figcaption>
        <strong>{label}</strong> {about}
      </figcaption>
      {/* Focusable, so that the keyboard reaches what is scrolled. */}
      <pre aria-label={label} role="region" tabIndex={0}>
        <code dir="ltr">{text}</code>
      </pre>
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
        size="small"
      >
        {t('hansa:embedCopy', { name: label })}
      </Button>
      <span role="status">{copied === text ? t('hansa:keyCopied') : ''}</span>
    </figure>
  )
}
