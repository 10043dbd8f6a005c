'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { InterfaceKey } from '../../messages/admin/interface.ts'
import { Preview } from './Preview.tsx'
import { Snippets } from './Snippets.tsx'
import { type Known, useQuestion } from './useQuestion.ts'

/** In the form of an embed: how it looks on a page, and what to copy into the portal. */
export function Builder({ known }: { known: Known }) {
  const { t } = useTranslation<object, InterfaceKey>()
  const { config } = useConfig()
  const question = useQuestion(known)
  const codes = config.localization ? config.localization.localeCodes : ['en']
  const [chosen, setLang] = useState<string>()
  const lang = chosen ?? (question.lang || (codes.includes('en') ? 'en' : (codes[0] ?? 'en')))
  if (question.kind === '')
    return (
      <div className="hansa-embed">
        <Unknown kind="" known={known} />
        <p>{t('hansa:embedFirst')}</p>
      </div>
    )
  return (
    <div className="hansa-embed">
      <Unknown kind={question.kind} known={known} />
      <section aria-labelledby="hansa-embed-preview">
        <h2 id="hansa-embed-preview">{t('hansa:embedPreview')}</h2>
        <p>{t('hansa:embedPreviewAbout')}</p>
        <div className="hansa-embed__controls">
          <div>
            <label htmlFor="hansa-embed-lang">{t('hansa:embedLang')}</label>
            <select id="hansa-embed-lang" onChange={({ target }) => setLang(target.value)} value={lang}>
              {codes.map((code) => (
                <option key={code} value={code}>
                  {new Intl.DisplayNames(code, { type: 'language' }).of(code)}
                </option>
              ))}
            </select>
          </div>
        </div>
        <Preview lang={lang} question={question} />
      </section>
      <section aria-labelledby="hansa-embed-snippets">
        <h2 id="hansa-embed-snippets">{t('hansa:embedSnippets')}</h2>
        {question.publicId === '' ? (
          <p>{t('hansa:embedSaveFirst')}</p>
        ) : (
          <Snippets
            placed={{
              hub: config.serverURL,
              id: question.publicId,
              name: question.name,
              lang,
              forms: known.forms[question.kind] ?? [],
            }}
          />
        )}
      </section>
    </div>
  )
}

/** Hides the lines of the form that the list of a kind does not know; what they hold is kept, and has no effect. */
function Unknown({ kind, known: { parameters } }: { kind: string; known: Known }) {
  const all = new Set(Object.values(parameters).flat())
  const unknown = [...all].filter((name) => !parameters[kind]?.includes(name))
  const lines = unknown.map((name) => `#field-query__${name === 'kind' ? 'type' : name}`)
  return lines.length > 0 && <style>{`${lines.join(', ')} { display: none }`}</style>
}
