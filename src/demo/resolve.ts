import { instantAt } from '../time/zoned.ts'
import type { Locale } from '../translation/languages.ts'
import { editorState } from './richText.ts'
import type { DemoCollection, DemoDocument, DemoMeeting, Reference, RichTexts } from './entries/types.ts'

/** Ids of the documents that exist already, by collection and key. */
export class Ids {
  readonly #ids = new Map<string, string>()

  set(collection: DemoCollection, key: string, id: string): void {
    this.#ids.set(`${collection}/${key}`, id)
  }

  has(collection: DemoCollection, key: string): boolean {
    return this.#ids.has(`${collection}/${key}`)
  }

  /** @throws when the document is not there (yet) */
  get({ collection, key }: Reference): string {
    const id = this.#ids.get(`${collection}/${key}`)
    if (id === undefined)
      throw new Error(`The demo content refers to ${collection}/${key}, which does not come before it.`)
    return id
  }
}

/** Returns a demo document as Payload takes it: its key as slug, ids for references, editor states for rich texts. */
export function resolved({ key, ...fields }: DemoDocument, ids: Ids): Record<string, unknown> {
  const { days, ...rest } = fields as typeof fields & Pick<DemoMeeting, 'days'>
  return {
    slug: key,
    ...(resolvedValue(rest, ids) as Record<string, unknown>),
    ...(days ? wholeDays(days) : {}),
  }
}

function resolvedValue(value: unknown, ids: Ids): unknown {
  if (Array.isArray(value)) return value.map((item) => resolvedValue(item, ids))
  if (typeof value !== 'object' || value === null) return value
  if (isReference(value)) return ids.get(value)
  if (isRichTexts(value)) return editorStates(value)
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolvedValue(item, ids)]))
}

function editorStates({ richText }: RichTexts): Record<string, unknown> {
  const entries = Object.entries(richText) as [Locale, RichTexts['richText']['en']][]
  return Object.fromEntries(entries.map(([locale, blocks]) => [locale, editorState(blocks, locale)]))
}

/** True where a value of the demo content names another document. */
export function isReference(value: object): value is Reference {
  return 'collection' in value && 'key' in value && Object.keys(value).length === 2
}

/** True where a value of the demo content is a rich text. */
export function isRichTexts(value: object): value is RichTexts {
  return 'richText' in value
}

/** A meeting of whole days: from the first minute of the first day, to the last minute of the last if there are several. */
function wholeDays({ first, last, timezone }: NonNullable<DemoMeeting['days']>): Record<string, unknown> {
  const start = { allDay: true, start: instantAt(first, timezone), start_tz: timezone }
  return last === undefined
    ? start
    : { ...start, end: instantAt(`${last}T23:59`, timezone), end_tz: timezone }
}
