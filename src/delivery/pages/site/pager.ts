import type { ListAnswer } from '../../schema/index.ts'
import { html, type Html } from '../html.ts'
import type { Speech } from '../speech.ts'

/** Links to the pages before and after. */
export function pager(
  { page, links }: ListAnswer,
  address: (page: number) => string,
  { page: words }: Speech,
): Html | false {
  const { prev, next } = links
  if (prev === undefined && next === undefined) return false
  return html`<nav class="pager" aria-label="${words.pages}">
    <ul>
      ${prev !== undefined && html`<li><a href="${address(page - 1)}" rel="prev">${words.previous}</a></li>`}
      ${next !== undefined && html`<li><a href="${address(page + 1)}" rel="next">${words.next}</a></li>`}
    </ul>
  </nav>`
}
