/** Builds what the hub serves under /embed/v1/ and what the npm package's main door gives. */
import { build as bundle, transform } from 'esbuild'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const root = dirname(fileURLToPath(import.meta.url))

/** The style sheet is a template literal in a module: take it out, minify it, put it back. */
const minifiedStyles = {
  name: 'minified-styles',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]styles\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const sheet = /export const styles = `([^`]*)`/.exec(source)?.[1]
      if (!sheet) throw new Error(`${path} has no style sheet of the form: export const styles = \`…\``)
      const { code } = await transform(sheet, {
        loader: 'css',
        minify: true,
        target: 'chrome114',
      })
      return { contents: `export const styles = ${JSON.stringify(code.trim())}`, loader: 'ts' }
    })
  },
}

/**
 * Writes the hashed script, one hashed chunk per language, the loader `hansa.js` and `manifest.json`
 * (file sizes in bytes, as they are and compressed), each file also as .br and .gz.
 * @param {{ outdir?: string }} [options]
 */
export async function build({ outdir = join(root, 'dist') } = {}) {
  await rm(outdir, { recursive: true, force: true })
  await mkdir(outdir, { recursive: true })
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: { hansa: 'elements/hansa.ts' },
    outdir,
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    plugins: [minifiedStyles],
    write: false,
    legalComments: 'none',
  })
  const files = outputFiles.map(({ path, contents }) => ({
    name: basename(path),
    bytes: Buffer.from(contents),
  }))
  const script = files.find(({ name }) => name.startsWith('hansa-')).name
  files.push({ name: 'hansa.js', bytes: Buffer.from(`import"./${script}"\n`) })
  const sizes = {}
  for (const { name, bytes } of files) sizes[name] = await writeCompressed(join(outdir, name), bytes)
  const locales = files.map(({ name }) => name).filter((name) => /^[a-z]{2}-/.test(name))
  const manifest = {
    script,
    locales: Object.fromEntries(locales.map((name) => [name.slice(0, 2), name])),
    sizes,
  }
  await writeFile(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

async function writeCompressed(path, bytes) {
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes), promisify(gzip)(bytes, { level: 9 })])
  await Promise.all([writeFile(path, bytes), writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
  return { bytes: bytes.length, brotli: br.length, gzip: gz.length }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { script, sizes } = await build()
  console.log(`portal-embed: dist/${script}, ${sizes[script].brotli} bytes with brotli`)
}
