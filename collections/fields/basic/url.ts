import type { TextField } from 'payload'
import { isOrigin, isUrl } from './formats.ts'
import { checked } from './checked.ts'

type Named = { name: string; required?: boolean }

/** An address of the web, `http` or `https`. */
export const url = ({ name, required = false }: Named): TextField =>
  checked({ name, required, is: isUrl, problem: 'url' })

/** An origin (scheme, host, port), as browsers name the place a page came from. */
export const origin = ({ name, required = false }: Named): TextField =>
  checked({ name, required, is: isOrigin, problem: 'origin' })
