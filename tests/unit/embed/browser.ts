declare global {
  /** From `environment.mjs`. */
  var browserDocument: Document
}

export const document = globalThis.browserDocument

/** What a browser makes of HTML, inside a `div`. */
export function parsed(html: string): Element {
  const holder = document.createElement('div')
  holder.innerHTML = html
  return holder
}
