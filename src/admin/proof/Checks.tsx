'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { listChecks, type ToldCheck } from './ask.ts'
import { CheckButton } from './CheckButton.tsx'
import { Result } from './Result.tsx'
import { useWord } from './useWord.ts'

/** In the form of a named page: what the hub found on it, and a button to look again. */
export function Checks() {
  const { word } = useWord()
  const { id, savedDocumentData } = useDocumentInfo()
  return (
    <section aria-labelledby="hansa-checks" className="hansa-proof">
      <h2 id="hansa-checks">{word('checksOf')}</h2>
      <p>{word(id === undefined ? 'checksFirst' : 'checksAbout')}</p>
      {id !== undefined && (
        <List address={String(savedDocumentData?.address ?? '')} publication={String(id)} />
      )}
    </section>
  )
}

function List({ publication, address }: { publication: string; address: string }) {
  const { word, moment } = useWord()
  const { i18n } = useTranslation()
  const [checks, setChecks] = useState<ToldCheck[]>()
  const [hasFailed, setFailed] = useState(false)
  const load = useCallback(async () => {
    try {
      setChecks(await listChecks(publication))
    } catch {
      setFailed(true)
    }
  }, [publication])
  useEffect(() => void load(), [load])
  return (
    <>
      <CheckButton address={address} onChecked={() => void load()} publication={publication} />
      {hasFailed && <p role="alert">{word('failed')}</p>}
      {checks?.length === 0 && <p>{word('checksNone')}</p>}
      {checks !== undefined && checks.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{word('when')}</th>
              <th scope="col">{word('result')}</th>
              <th scope="col">{word('kept')}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => (
              <tr key={check.id}>
                <td data-label={word('when')}>
                  <time dateTime={check.at}>{moment(check.at)}</time>
                </td>
                <td data-label={word('result')}>
                  <Result check={check} language={i18n.language} />
                </td>
                <td data-label={word('kept')}>
                  {check.pageHash ? (
                    <a download href={`/api/pageChecks/${check.id}/page`}>
                      {word('keptNamed', { at: moment(check.at) })}
                    </a>
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
