import type { Companion } from '../controls/companion.ts'
import type { Host } from '../controls/host.ts'
import { loadPart } from '../locales/hosted.ts'
import type { Words } from '../locales/words.ts'
import type * as hints from './hints.ts'
import { observed } from './query.ts'
import type * as everyOther from '../render/others.ts'
import type * as everyView from '../render/views.ts'

type Others = typeof everyOther
type Views = typeof everyView

/** Put in by the build: the hash in the names of its files. */
declare const RELEASE: string

let others: Partial<Others> = {}
let views: Partial<Views> = {}

// Names (the kinds news and meetings, layouts, attributes) are told apart by their first letters, since every byte counts here.

// In the script that the hub serves this module stands in for `render/others.ts` and `render/views.ts`: a page with plain lists of news or
// meetings loads nothing of them.

export const loadOthers: Others['loadOthers'] = (words, kind, layout, answer) =>
  Promise.all([
    words.monthNames && JSON.stringify(answer).includes('"country":') && loadPart(words, 'countries'),
    (layout || !/^[nm]/.test(kind)) && load<Others>('others', words).then((module) => (others = module)),
    layout && !/^(li|car|co)/.test(layout) && load<Views>('views', words).then((module) => (views = module)),
  ])

/** A part of the script, with its words. */
async function load<Module>(part: string, words: Words): Promise<Module> {
  const file = `./${part}-${RELEASE}.js`
  return (await Promise.all([import(file) as Promise<Module>, loadPart(words, part)]))[0]
}

/** What most elements have (id, class, style, slots, data-…) loads nothing. */
export const hint = async (element: Element): Promise<void> => {
  const file = `./hints-${RELEASE}.js`
  if (element.getAttributeNames().some((name) => !observed.includes(name) && !/^(id|cl|st|sl|da)/.test(name)))
    await import(file).then(
      (module: typeof hints) => module.hint(element),
      () => undefined,
    )
}

/** The companion of a list that has one of its attributes. */
export const companionOf = async (host: Host): Promise<Companion | undefined> => {
  const file = `./controls-${RELEASE}.js`
  if (!host.matches('[controls],[open],[link],[actions],[layout=calendar]')) return undefined
  return ((await import(file)) as { companionOf: (host: Host) => Companion }).companionOf(host)
}

export const projectRows: Others['projectRows'] = (item, words) => others.projectRows?.(item, words) ?? []

export const ways: Others['ways'] = (item) => others.ways?.(item)

export const view: Views['view'] = (items, context, answer) => views.view?.(items, context, answer)

export const layoutSheet = (): string => others.layoutSheet?.() ?? ''

export const viewSheet = (): string => views.viewSheet?.() ?? ''
