/** HTML that is already escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

type Value = Html | string | number | false | undefined | readonly Html[]

const write = (value: Value): string => {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map((one: Html) => one.text).join('')
  return value === false || value === undefined
    ? ''
    : String(value).replace(/[&<>"']/g, (c) => references[c] ?? '')
}

/** Template tag: what is filled in is escaped unless it is `Html`. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(strings.map((string, i) => string + (i < values.length ? write(values[i]) : '')).join(''))
