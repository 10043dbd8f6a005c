// jsdom has no types of its own; those of the browser's DOM are what it implements.
import { JSDOM } from 'jsdom'

const { DOMParser } = new JSDOM('').window

/**
 * A document as a parser reads it that refuses what is not well-formed.
 * @param {string} text
 * @returns {Document}
 */
export function xmlDocument(text) {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  const fault = document.querySelector('parsererror')
  if (fault) throw new Error(fault.textContent ?? '')
  return document
}

/**
 * A page as browsers read it.
 * @param {string} text
 * @returns {Document}
 */
export const htmlDocument = (text) => new DOMParser().parseFromString(text, 'text/html')
