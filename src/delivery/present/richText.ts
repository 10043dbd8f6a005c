import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import sanitizeHtml from 'sanitize-html'
import { converters } from './richTextConverters.ts'
import type { PresentContext } from './context.ts'

const schemes = ['http', 'https', 'mailto', 'tel']

/** Everything that may stand in delivered HTML. No class, style, id or script; links and images of safe schemes only. */
export const allowed = {
  tags: [
    'p',
    'br',
    'hr',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'strong',
    'em',
    's',
    'u',
    'code',
    'sub',
    'sup',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'table',
    'tbody',
    'tr',
    'th',
    'td',
    'figure',
    'figcaption',
    'picture',
    'source',
    'img',
  ],
  attributes: {
    a: ['href', 'hreflang', 'rel'],
    source: ['type', 'srcset', 'sizes'],
    img: ['src', 'alt', 'width', 'height', 'decoding', 'loading'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    ol: ['start'],
  } as Record<string, string[]>,
  schemes,
}

const options: sanitizeHtml.IOptions = {
  allowedTags: allowed.tags,
  allowedAttributes: allowed.attributes,
  allowedSchemes: schemes,
  allowedSchemesByTag: { img: ['http', 'https'], source: ['http', 'https'] },
  allowedSchemesAppliedToAttributes: ['href', 'src', 'srcset'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 60,
}

/**
 * Lexical JSON as sanitised HTML in one language; empty for what is no rich text. Links lead to the items' pages,
 * links to what readers may not see become plain words.
 */
export function richTextToHtml(data: unknown, lang: string, context: PresentContext): string {
  if (!isEditorState(data)) return ''
  const html = convertLexicalToHTML({
    data,
    converters: converters(data.root, lang, context),
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
  return sanitizeHtml(html, options)
}

type EditorState = Parameters<typeof convertLexicalToHTML>[0]['data']

function isEditorState(data: unknown): data is EditorState {
  if (typeof data !== 'object' || data === null || !('root' in data)) return false
  const { root } = data
  return typeof root === 'object' && root !== null && 'children' in root && Array.isArray(root.children)
}
