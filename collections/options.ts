import type { FileStores } from '../src/media/stores.ts'

/** Settings that the model takes from the configuration. */
export type ModelOptions = {
  /** Every language that content may be stored in. */
  locales: string[]
  /** Where uploaded files are. */
  files: FileStores
  /** True where session cookies are sent over HTTPS only. */
  secureCookies: boolean
  /** How many versions of a document are kept. */
  versions: number
}
