// jsdom has no types of its own; those of the browser's DOM are what it implements.
import { JSDOM } from 'jsdom'

/**
 * A document as a parser reads it that refuses what is not well-formed.
 * @param {string} text
 * @returns {Document}
 */
export const xmlDocument = (text) => new JSDOM(text, { contentType: 'application/xml' }).window.document

/**
 * A page as browsers read it.
 * @param {string} text
 * @returns {Document}
 */
export const htmlDocument = (text) => new JSDOM(text).window.document
