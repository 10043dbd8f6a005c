import { document } from '../unit/embed/browser.ts'

/** What a browser makes of a page. */
export function documentOf(html: string): Document {
  const parser = document.defaultView?.DOMParser
  if (!parser) throw new Error('The test needs the environment of tests/unit/embed/environment.mjs')
  return new parser().parseFromString(html, 'text/html')
}
