import type { Shared } from './shared.ts'
import { wordsOf } from './words.ts'

/** The proof for each project that a page is named for, to download. */
export function Proofs({
  projects,
  language,
}: Shared & { projects: readonly { id: string; title: string }[] }) {
  const { word } = wordsOf({ language })
  return (
    <section aria-labelledby="hansa-proofs">
      <h2 id="hansa-proofs">{word('proofs')}</h2>
      <p>{word(projects.length === 0 ? 'proofsNone' : 'proofsIntro')}</p>
      {projects.length > 0 && (
        <ul>
          {projects.map(({ id, title }) => (
            <li key={id}>
              <a download href={`/api/publications/proof/${id}`}>
                {word('download', { title })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
