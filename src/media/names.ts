import { randomBytes } from 'node:crypto'
import path from 'node:path'
import slugify from '@sindresorhus/slugify'

/** A mark of 24 random hexadecimal digits ends a file's name; Payload may add a number to it. */
const marked = /-[0-9a-f]{24}(-\d+)?$/

/** The name of an uploaded file without its extension and without our mark. */
export const stemOf = (filename: string): string => path.parse(filename).name.replace(marked, '')

/**
 * A name that no other file has had or will have: `photo-of-the-port-3f9a….webp`. So an address never changes what it
 * shows, nobody guesses it, not even with the file at hand, and a save never writes over the file of another one.
 */
export function fileName(stem: string, extension: string): string {
  return `${slugify(stem).slice(0, 60) || 'file'}-${randomBytes(12).toString('hex')}${extension.toLowerCase()}`
}
