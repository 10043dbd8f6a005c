/** What a build wrote: names of the files and their sizes in bytes. */
export interface Manifest {
  readonly script: string
  readonly locales: Readonly<Record<string, string>>
  /** The one script per language that loads nothing more. */
  readonly pinned: Readonly<Record<string, string>>
  /** What a browser compares a file with (Subresource Integrity), for files with a hash in their name. */
  readonly integrity: Readonly<Record<string, string>>
  readonly sizes: Readonly<
    Record<string, { readonly bytes: number; readonly brotli: number; readonly gzip: number }>
  >
}

/** Writes the hosted scripts, by default to `dist` beside this file. */
export function build(options?: { readonly outdir?: string }): Promise<Manifest>
