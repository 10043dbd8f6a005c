import type { Quiet } from '../../proof/overview.ts'
import { quietDays } from '../../proof/loaded.ts'
import type { Shared } from './shared.ts'
import { wordsOf } from './words.ts'

/** Embeds that were loaded once and are not any more. */
export function QuietEmbeds({ quiet, language, admin }: Shared & { quiet: readonly Quiet[] }) {
  const { word, day } = wordsOf({ language })
  return (
    <section aria-labelledby="hansa-quiet">
      <h2 id="hansa-quiet">{word('quiet')}</h2>
      <p>{quiet.length === 0 ? word('quietNone') : word('quietIntro', { days: quietDays })}</p>
      {quiet.length > 0 && (
        <ul>
          {quiet.map(({ id, name, since }) => (
            <li key={id}>
              <a href={`${admin}/collections/embeds/${id}`}>
                <bdi>{name}</bdi>
              </a>
              {', '}
              <time dateTime={since} dir="auto">
                {word('quietSince', { day: day(since) })}
              </time>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
