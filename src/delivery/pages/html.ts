import { escapeHtml } from '../present/richTextConverters.ts'

/** Markup that is ready to be sent: made by `html`, or sanitised before. */
export class Html {
  constructor(readonly markup: string) {}
}

/** Values that may stand in a template: texts are escaped, markup is not, `undefined` and `false` leave nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[]

/** A template whose values are escaped unless they are markup themselves. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((markup, text, index) => markup + markupOf(parts[index - 1]) + text))
}

/** Sanitised markup, as `richTextToHtml` gives it. */
export function sanitised(markup: string): Html {
  return new Html(markup)
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.markup
  if (Array.isArray(part)) return part.map(markupOf).join('')
  return escapeHtml(String(part))
}
