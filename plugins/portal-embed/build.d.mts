/** What a build wrote: names of the files and their sizes in bytes. */
export interface Manifest {
  readonly script: string
  readonly locales: Readonly<Record<string, string>>
  readonly sizes: Readonly<
    Record<string, { readonly bytes: number; readonly brotli: number; readonly gzip: number }>
  >
}

/** Writes the hosted scripts, by default to `dist` beside this file. */
export function build(options?: { readonly outdir?: string }): Promise<Manifest>
