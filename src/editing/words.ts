import { getTranslation } from '@payloadcms/translations'
import type { DateField, FlattenedField, PayloadRequest } from 'payload'
import { momentOn } from '../time/moment.ts'
import { edgeOf } from '../time/typed.ts'
import { isSlug } from '../model/slugs.ts'
import { isClockText } from '../time/zoned.ts'
import { type Doc, isDoc, isEmpty, rowsOf } from '../translation/document.ts'
import { editingText } from '../messages/editing/index.ts'

/** The most characters of a value that are shown, and how many of them stand before what differs. */
const [longest, lead] = [160, 40]

/** A value, and the document that it stands in. */
interface Standing {
  field: FlattenedField | undefined
  value: unknown
  doc: Doc
}

/** A value as a person reads it, in their language; related documents by the names that they may read. */
export async function wordsOf(req: PayloadRequest, { field, value, doc }: Standing): Promise<string> {
  const language = req.i18n.language
  if (isEmpty(value)) return editingText(language, 'empty')
  if (typeof value === 'boolean') return editingText(language, value ? 'yes' : 'no')
  if (field?.type === 'date') return momentIn(language, field, { value, doc })
  return field ? byType(req, field, value) : plain(value)
}

/** Two texts, cut so that what differs is seen. */
export function excerpts(one: string, other: string): [string, string] {
  const differs = [...one].findIndex((character, place) => character !== [...other][place])
  const from = Math.max(one.length, other.length) > longest ? Math.max(0, differs - lead) : 0
  const cut = (text: string) => {
    const rest = text.slice(from)
    const shown = rest.length > longest ? `${rest.slice(0, longest)} …` : rest
    return from > 0 ? `… ${shown}` : shown
  }
  return [cut(one), cut(other)]
}

async function byType(req: PayloadRequest, field: FlattenedField, value: unknown): Promise<string> {
  switch (field.type) {
    case 'richText':
      return isDoc(value) ? textIn(value.root) : plain(value)
    case 'select':
    case 'radio':
      return list(value)
        .map((one) => optionOf(req, field, one))
        .join(', ')
    case 'relationship':
    case 'upload':
      return (
        await Promise.all(
          list(value)
            .slice(0, 5)
            .map((one) => nameOf(req, field.relationTo, one)),
        )
      ).join(', ')
    default:
      return plain(value)
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const plain = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plain).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The texts in a formatted text, in their order. */
function textIn(node: unknown): string {
  if (!isDoc(node)) return ''
  if (typeof node.text === 'string') return node.text
  return rowsOf(node.children).map(textIn).filter(Boolean).join(' ')
}

/** A moment of a meeting on its clock, a day without a time, and any other moment in UTC. */
function momentIn(
  language: string,
  field: DateField,
  { value, doc }: Pick<Standing, 'value' | 'doc'>,
): string {
  const isDay = field.admin?.date?.pickerAppearance === 'dayOnly'
  const isOnClock = field.custom?.clock === true
  if (isClockText(value)) return value.replace('T', ' ')
  const zone = isOnClock ? doc.start_tz : 'UTC'
  return momentOn(value, zone, language, isDay || (isOnClock && edgeOf(field.name, doc.allDay) !== undefined))
}

function optionOf(
  { i18n }: PayloadRequest,
  field: Extract<FlattenedField, { options: unknown }>,
  value: unknown,
): string {
  const option = field.options.find((each) => (typeof each === 'string' ? each : each.value) === value)
  if (option === undefined || typeof option === 'string') return plain(value)
  const label = typeof option.label === 'function' ? option.value : getTranslation(option.label, i18n)
  return typeof label === 'string' ? label : option.value
}

/** The name of a related document, if the person may read it. */
async function nameOf(req: PayloadRequest, relationTo: string | string[], value: unknown): Promise<string> {
  const isSpoken = isDoc(value) && typeof value.relationTo === 'string'
  const collection = isSpoken ? String(value.relationTo) : String(list(relationTo)[0])
  const related = isSpoken ? value.value : value
  const id = isDoc(related) ? related.id : related
  if (!isSlug(req.payload, collection) || typeof id !== 'string') return plain(value)
  const { config } = req.payload.collections[collection]
  const { docs } = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const name: unknown = (docs[0] as unknown as Doc | undefined)?.[config.admin.useAsTitle ?? 'id']
  return typeof name === 'string' && name !== '' ? name : id
}
