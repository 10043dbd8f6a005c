import type { Funding, Item } from '../core/answer.ts'
import { line, own, picture } from '../core/parts.ts'
import { type Child, h } from '../core/tree.ts'

/** The funding of all items shown, each statement once, with emblem and disclaimer. */
export function fundingOf(items: readonly Item[]): Child {
  const distinct = new Set(items.flatMap(({ funding = [] }) => funding.map((one) => JSON.stringify(one))))
  return distinct.size > 0 && h('footer', { part: 'funding' }, [...distinct].map(statement))
}

function statement(text: string): Child {
  const one = JSON.parse(text) as Funding
  const said = [line('statement', one.statement ?? one.programme), line('disclaimer', one.disclaimer)]
  return h('div', own(one), picture('emblem', one.emblem), h('div', {}, said))
}
