import {
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type {
  CollectionSlug,
  FieldAffectingData,
  RichTextField,
  TextField,
  TextFieldSingleValidation,
} from 'payload'
import { isLink } from './formats.ts'
import { message } from './messages.ts'

const linkable: CollectionSlug[] = [
  'news',
  'meetings',
  'projects',
  'partners',
  'programmes',
  'resources',
  'contacts',
  'topics',
  'municipalities',
  'documents',
]

const validateLink: TextFieldSingleValidation = (value, { req, siblingData }) => {
  if ((siblingData as { linkType?: string }).linkType === 'internal') return true
  return isLink(value ?? '') || message(req, 'link', { value: value ?? '' })
}

/**
 * Payload escapes what it takes for no address; we refuse it instead, so the value stays as it was typed. A linked document is not looked up
 * while fields are validated side by side, since a MongoDB transaction takes one command at a time: `guardLinks` looks.
 */
function safeLink(field: FieldAffectingData): FieldAffectingData {
  if (field.type === 'relationship') return { ...field, filterOptions: undefined } as FieldAffectingData
  if (field.type !== 'text' || field.name !== 'url') return field
  return { ...field, hasMany: false, hooks: {}, validate: validateLink } as TextField
}

const editor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    LinkFeature({ enabledCollections: linkable, fields: ({ defaultFields }) => defaultFields.map(safeLink) }),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    EXPERIMENTAL_TableFeature(),
    UploadFeature({ enabledCollections: ['media'] }),
    HorizontalRuleFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})

/** Formatted text, one value per language. Only what is listed here can be written or stored. */
export const richText = (name: string): RichTextField => ({ name, type: 'richText', localized: true, editor })
