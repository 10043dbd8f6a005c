import type { NamedPage } from '../../proof/overview.ts'
import { CheckButton } from './CheckButton.tsx'
import { Result } from './Result.tsx'
import type { Shared } from './shared.ts'
import { wordsOf } from './words.ts'

/** The pages that were named, with the newest check of each. */
export function Pages({
  pages,
  mayAdd,
  language,
  admin,
}: Shared & { pages: readonly NamedPage[]; mayAdd: boolean }) {
  const { word } = wordsOf({ language })
  return (
    <section aria-labelledby="hansa-pages">
      <h2 id="hansa-pages">{word('pages')}</h2>
      <p>{word('pagesIntro')}</p>
      {mayAdd && (
        <p>
          <a href={`${admin}/collections/publications/create`}>{word('addPage')}</a>
        </p>
      )}
      {pages.length === 0 ? (
        <p>{word('pagesNone')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {(['page', 'shows', 'lastCheck'] as const).map((key) => (
                <th key={key} scope="col">
                  {word(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pages.map((page) => (
              <Row key={page.publication.id} {...page} admin={admin} language={language} mayCheck={mayAdd} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({
  publication,
  subject,
  check,
  mayCheck,
  language,
  admin,
}: Shared & NamedPage & { mayCheck: boolean }) {
  const { word, moment } = wordsOf({ language })
  const { id, address } = publication
  return (
    <tr>
      <td data-label={word('page')}>
        <a dir="ltr" href={address} rel="noreferrer" target="_blank">
          {address}
        </a>
        <br />
        <a aria-label={word('editNamed', { address })} href={`${admin}/collections/publications/${id}`}>
          {word('edit')}
        </a>
      </td>
      <td data-label={word('shows')}>
        <bdi>{subject?.title ?? word('gone')}</bdi>
      </td>
      <td data-label={word('lastCheck')}>
        {check ? (
          <p>
            <time dateTime={check.at}>{moment(check.at)}</time> <Result check={check} language={language} />
          </p>
        ) : (
          <p>{word('never')}</p>
        )}
        {mayCheck && <CheckButton address={address} publication={String(id)} />}
      </td>
    </tr>
  )
}
