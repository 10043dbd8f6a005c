'use client'

import type { Past } from '../../workflow/overview.ts'
import { useWords } from './useWords.ts'

/** The history of a document in the workflow, latest first. */
export function History({ entries }: { entries: Past[] }) {
  const { word, moment } = useWords()
  return (
    <>
      <h3>{word('history')}</h3>
      {entries.length === 0 ? <p>{word('noHistory')}</p> : null}
      <ol className="hansa-workflow__history">
        {entries.map(({ id, action, by, at, note }) => (
          <li key={id}>
            <strong>{word(`event_${action}`)}</strong>
            <span>
              <bdi>{by ?? word('somebody')}</bdi>, <time dateTime={at}>{moment(at)}</time>
            </span>
            {note ? <blockquote dir="auto">{note}</blockquote> : null}
          </li>
        ))}
      </ol>
    </>
  )
}
