import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { SetupError } from '../../errors/setup.ts'

/** Where the content is kept, as DATABASE_URL says. */
export type Address = { kind: 'sqlite'; file: string; url: string } | { kind: 'mongodb'; url: string }

const allowed =
  'Allowed are file:<path> for SQLite (file:data/hansa.db) and mongodb://… or mongodb+srv://… for a MongoDB replica set.'

/**
 * Reads a database address. `file:` takes a plain path, relative to the working directory, or a `file://` URL.
 * @throws {SetupError} when it is none of the allowed forms
 */
export function parseAddress(address: string): Address {
  if (/^mongodb(\+srv)?:\/\/[^/?]/.test(address)) return { kind: 'mongodb', url: address }
  const file = filePath(address)
  if (file === undefined)
    throw new SetupError(`DATABASE_URL is ${JSON.stringify(masked(address))}. ${allowed}`)
  return { kind: 'sqlite', file, url: `file:${encodeURI(file).replace(/[?#]/g, encodeURIComponent)}` }
}

function filePath(address: string): string | undefined {
  if (!address.startsWith('file:') || /^file:[^/]*:memory:/.test(address)) return undefined
  const rest = address.slice('file:'.length)
  if (!rest.startsWith('//')) return rest === '' || rest.endsWith('/') ? undefined : path.resolve(rest)
  try {
    return fileURLToPath(address)
  } catch {
    return undefined
  }
}

/** The address as it may be shown: passwords and tokens are replaced by ***. */
export function masked(address: string): string {
  return address
    .replace(/^([a-z][a-z0-9+.-]*:\/\/[^:/?@]*):.*@/i, '$1:***@')
    .replace(/((?:password|token|secret)[^=:&]*[=:])[^&,]*/gi, '$1***')
}

/** A driver's message as it may be shown: one line, without the password of the address. */
export function reason(error: unknown, address: string): string {
  const text = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^:/?@]*:(.*)@/i.exec(address)?.[1]
  return password ? text.replaceAll(password, '***').replaceAll(decoded(password), '***') : text
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
