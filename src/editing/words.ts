import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { type Doc, isDoc, isEmpty, rowsOf } from '../translation/document.ts'
import { editingText } from './messages/index.ts'

/** The most characters of a value that are shown. */
const longest = 160

/** A value as a person reads it, in their language; related documents by the names that they may read. */
export async function wordsOf(
  req: PayloadRequest,
  field: FlattenedField | undefined,
  value: unknown,
): Promise<string> {
  const language = req.i18n.language
  if (isEmpty(value)) return editingText(language, 'empty')
  if (typeof value === 'boolean') return editingText(language, value ? 'yes' : 'no')
  const words = field ? await byType(req, field, value) : plain(value)
  return words.length > longest ? `${words.slice(0, longest)} …` : words
}

async function byType(req: PayloadRequest, field: FlattenedField, value: unknown): Promise<string> {
  switch (field.type) {
    case 'richText':
      return isDoc(value) ? textIn(value.root) : plain(value)
    case 'date':
      return momentOf(req.i18n.language, value)
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

function momentOf(language: string, value: unknown): string {
  const at = new Date(String(value))
  if (Number.isNaN(at.valueOf())) return plain(value)
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat([language === 'rs' ? 'sr' : language, 'en'], format).format(at)} UTC`
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
  const config = req.payload.collections[collection as CollectionSlug]?.config
  if (!config || typeof id !== 'string') return plain(value)
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
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
