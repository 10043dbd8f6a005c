import type { NamedLoad } from '../../proof/overview.ts'
import { quietDays } from '../../proof/loaded.ts'
import type { Shared } from './shared.ts'
import { wordsOf } from './words.ts'

/** What portals have loaded lately. */
export function Loads({ loads, language }: Shared & { loads: readonly NamedLoad[] }) {
  const { word, day, number } = wordsOf({ language })
  return (
    <section aria-labelledby="hansa-loads">
      <h2 id="hansa-loads">{word('loads', { days: quietDays })}</h2>
      <p>{word('loadsIntro')}</p>
      {loads.length === 0 ? (
        <p>{word('loadsNone')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {(['portal', 'embed', 'answers', 'lastDay'] as const).map((key) => (
                <th key={key} scope="col">
                  {word(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {loads.map(({ portal, name, origin, embed, answers, lastDay }) => (
              <tr key={`${embed} ${origin}`}>
                <td data-label={word('portal')}>
                  <bdi>{portal ?? word('otherOrigins')}</bdi>
                </td>
                <td data-label={word('embed')}>
                  <bdi>{name ?? word('plainQuery')}</bdi>
                </td>
                <td data-label={word('answers')}>{number(answers)}</td>
                <td data-label={word('lastDay')}>
                  <time dateTime={lastDay}>{day(lastDay)}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
