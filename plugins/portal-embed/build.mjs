/** Builds what the hub serves under /embed/v1/: one script, one file of words per language, a loader. */
import { build as bundle, transform } from 'esbuild'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { minify } from '@swc/core'

const root = dirname(fileURLToPath(import.meta.url))
/** Names that neither the API nor the platform uses: one letter each, the same in the script and in the words. */
const internalNames =
  'tag attributes children words headingLevel moreUrl monthNames staleSince failed when where duration available empty more list months'
const mangleCache = Object.fromEntries(
  internalNames.split(' ').map((name, i) => [name, String.fromCharCode(97 + i)]),
)
const placeholder = 'RELEASE0'

/** The style sheet is a template literal in a module: take it out, minify it, put it back. */
const minifiedStyles = {
  name: 'minified-styles',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]\w*[sS]tyles\.ts$/ }, async ({ path }) => {
      const code = await minifiedCss(await sheetIn(path))
      const contents = code
        .trim()
        .replace(/(--[\w-]+[:,]) /g, '$1')
        .replace(/, /g, ',')
        .replace('(min-width: ', '(min-width:')
        .replace('16 / 9', '16/9')
      return { contents: `export const ${basename(path, '.ts')} = ${JSON.stringify(contents)}`, loader: 'ts' }
    })
  },
}

/** The script of frames: classic, since their origin is none. */
async function frameScript() {
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: ['frame/frame.ts'],
    outdir: 'dist',
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    write: false,
    legalComments: 'none',
  })
  return outputFiles[0].text
}

async function sheetIn(path) {
  const sheet = /export const \w+ = `([^`]*)`/.exec(await readFile(path, 'utf8'))?.[1]
  if (!sheet) throw new Error(`${path} has no style sheet of the form: export const name = \`…\``)
  return sheet
}

async function minifiedCss(sheet) {
  const { code } = await transform(sheet, { loader: 'css', minify: true, target: 'chrome114' })
  return code
}

/** The sheet of lists in the light DOM: the element's, in which parts are classes, and its layouts, all of it within `.hansa`. */
async function lightSheet() {
  const sheets = await Promise.all(
    ['styles', 'layoutStyles', 'viewStyles'].map((name) => sheetIn(join(root, 'render', `${name}.ts`))),
  )
  const nested = sheets
    .join(' ')
    .replace(/:host\(\[slots\]\)[^}]*}/g, '')
    .replace(/:host\(([^)]*)\)/g, '&$1')
    .replaceAll(':host', '&')
    .replace(/\[part~?=([\w-]+)\]/g, '.hansa-$1')
    .replaceAll('[part]', '[class]')
  return minifiedCss(`.hansa { ${nested} }`)
}

/** The sheet of declarative shadow roots: the element's, with every layout and the places that are kept in them. */
async function shadowSheet() {
  const [shared, layouts, views, places] = await Promise.all(
    ['styles', 'layoutStyles', 'viewStyles', 'slotStyles'].map((name) =>
      sheetIn(join(root, 'render', `${name}.ts`)),
    ),
  )
  return minifiedCss(
    `${shared} ${layouts} ${views} ${places.replaceAll('x-slots', ':host([slots]) [part~=layout-compact]')}`,
  )
}

/** What not every page has, when it is needed: see elements/hostedOthers.ts. */
const hostedParts = {
  name: 'hosted-parts',
  setup({ onResolve }) {
    const hosted = { path: join(root, 'elements', 'hostedOthers.ts') }
    onResolve({ filter: /[\\/](others|views|companionOf)\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : hosted,
    )
  },
}

/** As many places as a list may have in the sheet for portals. */
const mostSlots = 24

/** The sheet by which a portal keeps a list's place before it is there. */
async function slotSheet() {
  const places = await sheetIn(join(root, 'render', 'slotStyles.ts'))
  const numbers = Array.from(
    { length: mostSlots },
    (_, n) => `hansa-list[slots="${n + 1}"] { --hansa-slots: ${n + 1} }`,
  )
  return minifiedCss(`
    hansa-list[slots] { display: block; container-type: inline-size }
    ${numbers.join('\n')}
    ${places.replaceAll('x-slots', 'hansa-list[slots] > :first-child')}
    hansa-list[slots] > :first-child { display: block }`)
}

/**
 * The words under short keys, and by way of another module: see locales/hosted.ts and elements/pinnedWords.ts.
 * @param {string} module
 * @param {boolean} isParted whether some words come later, in files of their own
 */
const wordsBy = (module, isParted) => ({
  name: 'words-by',
  setup({ onLoad, onResolve }) {
    const stands = join(root, module)
    onResolve({ filter: /locales[\\/](index|word)\.ts$/ }, () => ({ path: stands }))
    onResolve({ filter: /locales[\\/][a-z]{2}\.ts\?\w+$/ }, ({ path }) => {
      const [file, part] = path.split('?')
      return { path: join(root, file), suffix: `?${part}` }
    })
    onLoad({ filter: /locales[\\/][a-z]{2}\.ts$/ }, async ({ path, suffix }) => {
      const { default: words } = await imported(path)
      const { laterWords, short, shortened } = await imported(join(root, 'locales', 'short.ts'))
      const later = isParted ? Object.values(laterWords).flat() : []
      const isIn = suffix
        ? (name) => laterWords[suffix.slice(1)].includes(name)
        : (name) => !later.includes(name)
      const said = Object.entries(words).filter(([name]) => isIn(name))
      const entries = said.map(([name, value]) => {
        const keep = !shortened.includes(name)
        const texts = keep
          ? value
          : Object.fromEntries(Object.entries(value).map(([key, text]) => [short(key), text]))
        return `${name}: ${JSON.stringify(texts)}`
      })
      return { contents: `export default { ${entries.join(', ')} }` }
    })
  },
})

/** What every script is built with. */
const browser = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  mangleProps: new RegExp(`^(${Object.keys(mangleCache).join('|')})$`),
  mangleCache,
  write: false,
  legalComments: 'none',
}

/** The entry of a script that holds all: the element, every kind and layout, and the words of one language. */
const pinnedEntry = {
  name: 'pinned-entry',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^pinned:/ }, ({ path }) => ({ path: path.slice(7), namespace: 'pinned' }))
    onLoad({ filter: /./, namespace: 'pinned' }, ({ path: lang }) => ({
      contents: `import words from './locales/${lang}.ts'
        ${existsSync(join(root, 'locales', 'countries', `${lang}.ts`)) ? `import names from './locales/countries/${lang}.ts'` : 'const names = {}'}
        import { use } from './elements/pinnedWords.ts'
        import './elements/hansa.ts'
        use({ ...words, ...names })`,
      resolveDir: root,
    }))
  },
}

/** One script per language that loads nothing more, so that its hash vouches for all that runs. Resolves to file names and texts. */
async function pinned(locales) {
  const { outputFiles } = await bundle({
    ...browser,
    entryPoints: locales.map((lang) => ({ in: `pinned:${lang}`, out: `pinned-${lang}` })),
    define: { HOSTED: 'true', 'globalThis.customElements': 'customElements' },
    plugins: [minifiedStyles, wordsBy('elements/pinnedWords.ts', false), pinnedEntry],
  })
  return outputFiles.map(({ path, text }) => [basename(path, '.js'), text])
}

/** A TypeScript module that imports nothing but types. */
async function imported(path) {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', format: 'esm' })
  return import(`data:text/javascript,${encodeURIComponent(code)}`)
}

/** The files of words: of each language one for every page, and one for each part that comes later. */
async function wordFiles(locales) {
  const { laterWords } = await imported(join(root, 'locales', 'short.ts'))
  const countries = await readdir(join(root, 'locales', 'countries'))
  return Object.fromEntries([
    ...locales.map((lang) => [lang, `locales/${lang}.ts`]),
    ...locales.flatMap((lang) =>
      Object.keys(laterWords).map((part) => [`${lang}-${part}`, `locales/${lang}.ts?${part}`]),
    ),
    ...countries.map((name) => [`${basename(name, '.ts')}-countries`, `locales/countries/${name}`]),
  ])
}

/** Bundles, then minifies once more with swc, which goes further. Resolves to file names and texts. */
async function bundled(locales) {
  const { outputFiles } = await bundle({
    ...browser,
    entryPoints: {
      hansa: 'elements/hansa.ts',
      others: 'render/others.ts',
      views: 'render/views.ts',
      controls: 'controls/companion.ts',
      hints: 'elements/hints.ts',
      ...(await wordFiles(locales)),
    },
    define: {
      LOCALES: JSON.stringify(locales.join(' ')),
      RELEASE: JSON.stringify(placeholder),
      HOSTED: 'true',
      'globalThis.customElements': 'customElements',
    },
    external: [`./*-${placeholder}.js`],
    plugins: [minifiedStyles, wordsBy('locales/hosted.ts', true), hostedParts],
  })
  const options = {
    module: true,
    ecma: 2022,
    compress: { passes: 3, ecma: 2022, toplevel: true, unsafe_arrows: true },
    mangle: { toplevel: true },
  }
  return Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const { code } = await minify(text, options)
      return [
        basename(path, '.js'),
        code.replace(/^(?:var|let|const) (\w+)=(.*);export\{\1 as default\};?$/s, 'export default$2'),
      ]
    }),
  )
}

/**
 * Writes `hansa-<hash>.js`, `<lang>-<hash>.js`, `pinned-<lang>-<hash>.js`, the loader `hansa.js`, the sheets `hansa.css`, `shadow.css` and `slots.css`, the script `frame.js` of frames and `manifest.json` (sizes in bytes, hashes), each
 * script also as .br and .gz. One hash for all: a release is one thing.
 * @param {{ outdir?: string }} [options]
 */
export async function build({ outdir = join(root, 'dist') } = {}) {
  await rm(outdir, { recursive: true, force: true })
  await mkdir(outdir, { recursive: true })
  const locales = (await readdir(join(root, 'locales')))
    .map((name) => basename(name, '.ts'))
    .filter((name) => name.length === 2)
  const texts = (await Promise.all([bundled(locales), pinned(locales)])).flat()
  const digest = createHash('sha256').update(JSON.stringify(texts)).digest('hex')
  const release = digest.slice(0, 8).toUpperCase()
  const files = texts.map(([name, text]) => [`${name}-${release}.js`, text.replaceAll(placeholder, release)])
  files.push(
    ['hansa.js', `import"./hansa-${release}.js"\n`],
    ['hansa.css', await lightSheet()],
    ['shadow.css', await shadowSheet()],
    ['slots.css', await slotSheet()],
    ['frame.js', await frameScript()],
  )
  const sizes = {}
  for (const [name, text] of files) sizes[name] = await writeCompressed(join(outdir, name), Buffer.from(text))
  const named = (kind) => Object.fromEntries(locales.map((lang) => [lang, `${kind}${lang}-${release}.js`]))
  const hashes = files
    .filter(([name]) => name.includes(release))
    .map(([name, text]) => [name, integrityOf(text)])
  const manifest = {
    script: `hansa-${release}.js`,
    locales: named(''),
    pinned: named('pinned-'),
    integrity: Object.fromEntries(hashes),
    sizes,
  }
  await writeFile(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

/** What a browser compares a script with (Subresource Integrity). */
const integrityOf = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`

async function writeCompressed(path, bytes) {
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes), promisify(gzip)(bytes, { level: 9 })])
  await Promise.all([writeFile(path, bytes), writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
  return { bytes: bytes.length, brotli: br.length, gzip: gz.length }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { script, locales, sizes } = await build()
  const most = Math.max(...Object.values(locales).map((name) => sizes[name].brotli))
  const total = sizes['hansa.js'].brotli + sizes[script].brotli + most
  console.log(
    `portal-embed: ${script} ${sizes[script].brotli} bytes, ${total} for a page with its words (brotli)`,
  )
}
