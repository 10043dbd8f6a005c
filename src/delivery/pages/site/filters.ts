import { html, type Html } from '../html.ts'
import { spoken } from '../blocks.ts'
import { numberText, type Speech } from '../speech.ts'

/** So many values of a group are offered; the others are found by other words. */
const mostValues = 12

/** One value by which a list can be narrowed, or is. */
export interface Choice {
  label: string
  /** The list that it leads to. */
  address: string
  /** How much it leaves; where it is counted. */
  count?: number
  lang?: string | undefined
  dir?: string | undefined
  isCurrent: boolean
}

/** What a list can be narrowed by. */
export interface Group {
  name: string
  choices: readonly Choice[]
  /** The list without this; only where it is narrowed by it. */
  all?: string | undefined
}

/** What narrows a list, as links: nothing has to be sent, and every narrower list has an address. */
export function filters(groups: readonly Group[], speech: Speech): Html | false {
  const { page } = speech
  const offered = groups.filter(({ choices, all }) => choices.length > 1 || all !== undefined)
  return (
    offered.length > 0 &&
    html`<nav class="narrow" aria-labelledby="narrow">
      <h2 id="narrow">${page.narrow}</h2>
      ${offered.map((group) => drawn(group, speech))}
    </nav>`
  )
}

function drawn({ name, choices, all }: Group, speech: Speech): Html {
  return html`<h3>${name}</h3>
    <ul>
      ${all !== undefined && html`<li><a href="${all}">${speech.page.all}</a></li>`}
      ${choices.slice(0, mostValues).map(({ label, address, count, lang, dir = 'ltr', isCurrent }) => {
        const current = isCurrent && html` aria-current="true"`
        return html`<li>
          <a href="${address}" ${current}${lang && spoken(speech, { lang, dir })}>${label}</a
          >${count !== undefined && html` (${numberText(speech, count)})`}
        </li>`
      })}
    </ul>`
}

/** A form for words, with what the list is narrowed by already. */
export function searchForm(
  action: string,
  q: string | undefined,
  kept: Iterable<readonly [name: string, value: string]>,
  { page }: Speech,
): Html {
  return html`<form class="search" role="search" action="${action}">
    <label for="q">${page.search}</label>
    <input type="search" id="q" name="q" maxlength="100" value="${q ?? ''}" />
    ${[...kept].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button>${page.search}</button>
  </form>`
}
