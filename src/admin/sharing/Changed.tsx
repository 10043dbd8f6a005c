import type { AdminViewServerProps, Where } from 'payload'
import { isDoc } from '../../translation/document.ts'
import { sharingText, type SharingKey } from '../../messages/admin/sharing.ts'
import { Decide } from './Decide.tsx'
import { stateText } from './stateText.ts'

/** The most adoptions that the dashboard lists. */
const most = 10

const open: Where = {
  and: [{ sourceState: { not_equals: 'current' } }, { acknowledged: { not_equals: true } }],
}

/** On the dashboard: what other cities have changed or withdrawn since the person's cities adopted it. */
export async function Changed({
  payload,
  user,
  i18n,
}: Pick<AdminViewServerProps, 'payload' | 'user' | 'i18n'>) {
  if (!user) return null
  const { docs, totalDocs } = await payload.find({
    collection: 'adoptions',
    where: open,
    sort: '-updatedAt',
    limit: most,
    depth: 1,
    overrideAccess: false,
    user,
  })
  if (docs.length === 0) return null
  const word = (key: SharingKey, values?: Record<string, string | number>) =>
    sharingText(i18n.language, key, values)
  return (
    <section className="hansa-changed" aria-labelledby="hansa-changed">
      <h2 id="hansa-changed">{word('changedHeading')}</h2>
      <p>{word('changedIntro')}</p>
      <ul>
        {docs.map(({ id, title, kind, copyId, mode, state, sourceState, isMinor, sourceMunicipality }) => (
          <li key={id}>
            <h3>
              <a href={`/admin/collections/adoptions/${id}`}>{title || String(id)}</a>
            </h3>
            <p>
              {stateText(
                word,
                sourceState ?? 'withdrawn',
                nameOf(sourceMunicipality) ?? word('someCity'),
                isMinor === true,
              )}{' '}
              {sourceState === 'changed' || state === 'hidden'
                ? ''
                : word(mode === 'copy' ? 'copyStays' : 'notShown')}
            </p>
            {copyId ? <a href={`/admin/collections/${kind}/${copyId}`}>{word('openCopy')}</a> : null}
            <Decide
              id={String(id)}
              title={title ?? ''}
              mode={mode}
              sourceState={sourceState ?? 'withdrawn'}
            />
          </li>
        ))}
      </ul>
      {totalDocs > docs.length ? (
        <a href="/admin/collections/adoptions?where[sourceState][not_equals]=current">
          {word('more', { count: totalDocs })}
        </a>
      ) : null}
    </section>
  )
}

function nameOf(city: unknown): string | undefined {
  return isDoc(city) && typeof city.name === 'string' ? city.name : undefined
}
