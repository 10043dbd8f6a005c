declare global {
  /** From `environment.mjs`. */
  var browserDocument: Document
}

export const document = globalThis.browserDocument

/** Returns a `div` with what a browser makes of HTML. */
export function parsed(html: string): Element {
  const holder = document.createElement('div')
  holder.innerHTML = html
  return holder
}
