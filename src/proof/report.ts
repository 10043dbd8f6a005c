import { type Child, h, type Tree } from '@hansa/portal-embed/core/tree.ts'
import { renderToString } from '@hansa/portal-embed/core/toString.ts'
import { type ProofKey, proofText } from '../messages/admin/proof.ts'
import type { Values } from '../messages/text.ts'
import type { PageCheck } from '../model/payload-types.ts'
import { optionText } from './reasonText.ts'

/** A picture that was uploaded as evidence. */
export interface Picture {
  data: Buffer
  /** A media type. */
  type: string
  alt: string
  /** When it was uploaded. */
  at: string
  hash: string
}

/** A page, and what was found on it. */
export interface ProvenPage {
  address: string
  /** What can be seen there, in the city's words; may be empty. */
  note: string
  /** The newest first. */
  checks: readonly PageCheck[]
  latest: PageCheck | undefined
  /** The page of the latest check that passed, as it was found. */
  page: Buffer | undefined
  pictures: readonly Picture[]
  picturesLeftOut: number
}

interface ReportParts {
  /** An interface language. */
  language: string
  title: string
  /** Names of the municipalities whose pages these are. */
  cities: readonly string[]
  /** The hub's origin. */
  hub: string
  at: string
  pages: readonly ProvenPage[]
  loads: readonly { day: string; origin: string; answers: number }[]
}

type Say = (key: ProofKey, values?: Values) => string

/** An instant to the second, in UTC. */
const moment = (at: string): string => at.slice(0, 19).replace('T', ' ')

/** Writes the proof as one HTML document that needs nothing else: no script, nothing from elsewhere, all of what others wrote as text. */
export function writeProof({ language, title, cities, hub, at, pages, loads }: ReportParts): string {
  const say: Say = (key, values) => proofText(language, key, values)
  const heading = say('reportTitle', { title })
  const statements = [...new Set(pages.flatMap(({ latest }) => latest?.statement ?? []))]
  const body = h(
    'body',
    {},
    h('h1', { dir: 'auto' }, heading),
    h('p', {}, say('reportMade', { at: moment(at), hub })),
    facts([
      [say('reportProject'), h('bdi', {}, title)],
      ...cities.map((name): Fact => [say('reportCity'), h('bdi', {}, name)]),
      ...statements.map((text): Fact => [say('reportStatement'), h('bdi', {}, text)]),
    ]),
    h('h2', {}, say('reportHow')),
    h('p', {}, say('reportHowText')),
    pages.map((page) => section(page, say)),
    h('h2', {}, say('reportLoads')),
    h('p', {}, say('loadsIntro')),
    loads.length === 0
      ? h('p', {}, say('reportNone'))
      : table(
          [say('reportDay'), say('portal'), say('answers')],
          loads.map(({ day, origin, answers }) => [day, origin, String(answers)]),
        ),
  )
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    renderToString(h('title', {}, heading)),
    `<style>${style}</style></head>`,
    renderToString(body),
    '</html>\n',
  ].join('\n')
}

function section(
  { address, note, checks, latest, page, pictures, picturesLeftOut }: ProvenPage,
  say: Say,
): Tree {
  return h(
    'section',
    {},
    h('h2', {}, h('bdi', {}, latest?.title ?? checks[0]?.title ?? address)),
    facts([
      [say('reportAddress'), h('a', { href: address }, address)],
      ...(note === '' ? [] : [[say('reportNote'), h('bdi', {}, note)] as const]),
      ...(latest ? proofFacts(latest, say) : [[say('reportLatest'), say('reportNoProof')] as Fact]),
    ]),
    page &&
      h(
        'p',
        { class: 'save' },
        h(
          'a',
          { href: `data:text/plain;base64,${page.toString('base64')}`, download: 'page.html.txt' },
          say('reportSave'),
        ),
      ),
    pictures.length > 0 && h('h3', {}, say('reportPictures')),
    pictures.map((picture) => figure(picture, say)),
    picturesLeftOut > 0 && h('p', {}, say('reportPicturesMore', { count: picturesLeftOut })),
    h('h3', {}, say('reportChecks')),
    checks.length === 0
      ? h('p', {}, say('reportNone'))
      : table(
          [say('when'), say('result'), say('reportPageHash')],
          checks.map((check) => [moment(check.at), resultOf(check, say), check.pageHash ?? '']),
        ),
  )
}

type Fact = readonly [string, Tree]

const proofFacts = (check: PageCheck, say: Say): Fact[] => [
  [say('reportLatest'), `${moment(check.at)} (UTC)`],
  [say('reportBy'), optionText('form', check.form ?? '')],
  ...(check.statement ? [[say('reportStatement'), h('bdi', {}, check.statement)] as const] : []),
  [say('reportPageHash'), `${check.pageHash ?? ''} (${say('reportBytes', { count: check.pageBytes ?? 0 })})`],
  [say('reportAnswerHash'), check.answerHash ?? ''],
]

const resultOf = ({ passed, reason, detail }: PageCheck, say: Say): string =>
  passed
    ? say('found')
    : [`${say('notFound')}.`, optionText('reason', reason ?? ''), detail ? `(${detail})` : '']
        .join(' ')
        .trim()

const figure = ({ data, type, alt, at, hash }: Picture, say: Say): Tree =>
  h(
    'figure',
    {},
    h('img', { src: `data:${type};base64,${data.toString('base64')}`, alt }),
    h('figcaption', {}, `${moment(at)} · `, say('reportPictureHash', { hash })),
  )

const facts = (all: readonly Fact[]): Tree =>
  h(
    'dl',
    {},
    all.map(([name, value]): Child => [h('dt', {}, name), h('dd', {}, value)]),
  )

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Tree =>
  h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((row) =>
        h(
          'tr',
          {},
          row.map((cell) => h('td', {}, cell)),
        ),
      ),
    ),
  )

const style = `
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b2430; background: #fff }
  h1 { font-size: 1.75rem; line-height: 1.25 }
  h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid #c3ccd6; font-size: 1.25rem }
  dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .5rem 1rem }
  dt { font-weight: 600 }
  dd { margin: 0; overflow-wrap: anywhere }
  table { width: 100%; border-collapse: collapse }
  th, td { padding: .25rem .5rem; border-bottom: 1px solid #c3ccd6; text-align: start; vertical-align: top; overflow-wrap: anywhere }
  img { max-width: 100%; border: 1px solid #c3ccd6 }
  figure { margin: 1rem 0 }
  figcaption { font-size: .875rem; overflow-wrap: anywhere }
  @media (max-width: 40rem) { thead { display: none } tr, td { display: block } tr { padding: .5rem 0; border-bottom: 1px solid #c3ccd6 } td { padding: 0; border: 0 } }
  @media (max-width: 30rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } }
  @media print { section, figure { break-inside: avoid-page } .save { display: none } a { color: inherit } }
`
