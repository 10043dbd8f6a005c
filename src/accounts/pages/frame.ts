const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as HTML. */
export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** A value set apart from the direction of the text around it (Unicode's first strong isolate). */
export const isolated = (value: string): string => `\u2068${value}\u2069`

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur'])

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: #1b2a2c; background: #f4f6f6 }
main { max-width: 34rem; margin: 6vh auto; padding: 1.5rem 1.25rem 2rem; box-sizing: border-box; background: #fff; border-radius: 6px }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem }
label { font-weight: 600 }
input, button, .button { font: inherit; padding: .6rem .75rem; width: 100%; box-sizing: border-box; border: 1px solid #5d7073; border-radius: 4px; min-height: 2.75rem }
button, .button { background: #0b6e75; color: #fff; border-color: #0b6e75; cursor: pointer; display: block; text-align: center; text-decoration: none }
button.quiet { background: #fff; color: #0b5a60; border-color: #0b6e75 }
td button { width: auto; min-height: 2.25rem; padding: .3rem .75rem }
a { color: #0b5a60 }
:focus-visible { outline: 3px solid #b45309; outline-offset: 2px }
[role=alert], [role=status] { border-inline-start: 4px solid #b3261e; padding: .5rem .8rem; background: #fdf3f2 }
[role=status] { border-color: #0b6e75; background: #eef7f7 }
.hint { color: #475a5d; margin: .25rem 0 }
.key, .codes { font-family: ui-monospace, monospace; direction: ltr; overflow-wrap: anywhere; font-size: 1.05rem }
.codes { columns: 2; list-style: none; padding: 1rem; background: #f4f6f6 }
.qr { max-width: 14rem; margin: 1rem auto }
.qr svg { display: block; width: 100%; height: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; padding: .5rem .5rem .5rem 0; border-bottom: 1px solid #d5dddd; vertical-align: top }
.narrow, [hidden] { display: none }
@media (max-width: 30rem) {
  .narrow { display: inline }
  main { margin: 0 auto; border-radius: 0 }
  .codes { columns: 1 }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
  tr, td { display: block; border: 0; padding-block: .15rem }
  tr { border-bottom: 1px solid #d5dddd; padding-block: .5rem }
}`

interface Page {
  lang: string
  title: string
  /** HTML; whoever calls has escaped what is not ours. */
  body: string
  /** HTML of the script, where the page has one. */
  script?: string
}

/** A page of the hub's own, for people. */
export function pageHtml({ lang, title, body, script = '' }: Page): string {
  return `<!doctype html>
<html lang="${lang}" dir="${rightToLeft.has(lang) ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)} · Hansa</title>
<style>${style}</style></head>
<body><main><h1>${escape(title)}</h1>
${body}
</main>${script}</body></html>`
}

/** A paragraph; nothing without text. */
export const paragraph = (text: string): string => `<p>${escape(text)}</p>`

/** Returns a message about what went wrong, which screen readers announce. */
export const alertHtml = (text: string | undefined): string =>
  text === undefined ? '' : `<p role="alert" id="problem">${escape(text)}</p>`

/** A labelled field with its hint. @param attributes HTML @param id where a page has several fields of that name */
export function fieldHtml(name: string, label: string, attributes: string, hint?: string, id = name): string {
  const described = hint === undefined ? '' : ` aria-describedby="${id}-hint"`
  const text = hint === undefined ? '' : `<p class="hint" id="${id}-hint">${escape(hint)}</p>`
  return `<p><label for="${id}">${escape(label)}</label></p>${text}<p><input id="${id}" name="${name}" required${described} ${attributes}></p>`
}

/** A value that a form carries along. */
export const hiddenHtml = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escape(value)}">`

/** The field for a code of the second factor. */
export const codeField = (label: string, id = 'code'): string =>
  fieldHtml('code', label, codeAttributes, undefined, id)

const codeAttributes =
  'autocomplete="one-time-code" autocapitalize="none" spellcheck="false" maxlength="20" dir="ltr"'

/** A form of this hub. */
export const formHtml = (action: string, body: string, attributes = ''): string =>
  `<form method="post" action="${action}"${attributes}>${body}</form>`

/** A column's head once more, where the screen is too narrow for columns; screen readers have the head itself. */
export const narrow = (head: string): string =>
  `<span class="narrow" aria-hidden="true">${escape(head)}: </span>`

/** The button that sends a form. */
export const buttonHtml = (text: string, attributes = ''): string =>
  `<p><button${attributes ? ` ${attributes}` : ''}>${escape(text)}</button></p>`
