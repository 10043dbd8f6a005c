import type { Base, Funding } from './answer.ts'
import { line, picture } from './parts.ts'
import { type Child, h } from './tree.ts'

/** The funding of all items shown, each statement once, with emblem and disclaimer. */
export function fundingOf(items: readonly Base[]): Child {
  const statements = new Map<string, Funding>()
  for (const funding of items.flatMap((item) => item.funding ?? [])) {
    statements.set([funding.programme, funding.statement, funding.disclaimer].join('\n'), funding)
  }
  if (!statements.size) return undefined
  return h('footer', { part: 'funding' }, [...statements.values()].map(statement))
}

const statement = ({ emblem, programme, statement: text, disclaimer, lang, dir }: Funding): Child =>
  h(
    'div',
    { lang, dir },
    picture('emblem', emblem),
    h('div', {}, line('statement', text || programme), line('disclaimer', disclaimer)),
  )
