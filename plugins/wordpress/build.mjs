/**
 * Writes `dist/hansa/`, the plugin as WordPress takes it (zip the folder): the sources with the version of this repository, the embed's style sheet, and the
 * translations in the forms that WordPress reads. Needs GNU gettext (`xgettext`, `msgcmp`, `msgcat`, `msgfmt`).
 */
import { execFileSync } from 'node:child_process'
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(fileURLToPath(import.meta.url))
const sources = path.join(root, 'hansa')
/** The script of the block in the editor, and the name that WordPress makes of it, by which it looks for the script's words. */
const script = { file: 'blocks/list/editor.js', handle: 'hansa-list-editor-script' }

/**
 * Builds the plugin.
 * @param {{ outdir?: string, css?: string }} [options] `css` is the sheet for the light DOM that the embed's build makes
 */
export async function build({
  outdir = path.join(root, 'dist/hansa'),
  css = path.join(root, '../portal-embed/dist/hansa.css'),
} = {}) {
  await rm(outdir, { recursive: true, force: true })
  await mkdir(path.dirname(outdir), { recursive: true })
  await cp(sources, outdir, { recursive: true })
  await copyFile(path.join(root, 'LICENSE'), path.join(outdir, 'LICENSE'))
  await copySheet(css, outdir)
  await setVersion(outdir)
  await translate(outdir)
  return outdir
}

async function copySheet(css, outdir) {
  try {
    await copyFile(css, path.join(outdir, 'hansa.css'))
  } catch (error) {
    throw new Error(`There is no style sheet at ${css}. Build the embed first (npm run build).`, {
      cause: error,
    })
  }
}

/** The sources say 0.1.0; the plugin has the number of the hub that it was built with. */
async function setVersion(outdir) {
  const { version } = JSON.parse(await readFile(path.join(root, '../../package.json'), 'utf8'))
  for (const [file, line] of [
    ['hansa.php', /(^ \* Version: +|'HANSA_PLUGIN_VERSION', ')[\d.]+/gm],
    ['readme.txt', /(^Stable tag: )[\d.]+/m],
  ]) {
    const text = await readFile(path.join(outdir, file), 'utf8')
    if (!line.test(text)) throw new Error(`${file} has no version`)
    await writeFile(path.join(outdir, file), text.replace(line, `$1${version}`))
  }
}

/** Makes the list of texts from the sources, sees that every language has them all, and compiles them. */
async function translate(outdir) {
  const folder = path.join(outdir, 'languages')
  const php = (await readdir(outdir, { recursive: true })).filter((file) => file.endsWith('.php'))
  const template = path.join(folder, 'hansa.pot')
  const editor = path.join(folder, 'editor.pot')
  extract(outdir, 'PHP', php, template)
  extract(outdir, 'JavaScript', [script.file], editor)
  gettext('msgcat', ['--use-first', '--output-file', template, template, editor])
  const inScript = new Set(texts(editor).map(([text]) => text))
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.po'))) {
    const words = path.join(folder, file)
    gettext('msgcmp', [words, template])
    gettext('msgfmt', ['--check-format', '--output-file', words.replace(/po$/, 'mo'), words])
    const json = words.replace(/\.po$/, `-${script.handle}.json`)
    await writeFile(json, forScript(texts(words).filter(([text]) => inScript.has(text))))
  }
  await rm(editor)
}

function extract(folder, language, files, output) {
  const keywords = ['__:1', '_x:1,2c', 'esc_html__:1', 'esc_attr__:1', 'hansa__:1'].map(
    (word) => `--keyword=${word}`,
  )
  gettext(
    'xgettext',
    [
      `--language=${language}`,
      '--from-code=UTF-8',
      '--add-comments=translators',
      '--package-name=Hansa',
      '--keyword',
      ...keywords,
      '--output',
      output,
      ...files.sort(),
    ],
    folder,
  )
}

/** The texts of a catalogue with their translations. */
function texts(file) {
  const plain = gettext('msgcat', ['--no-wrap', '--no-location', file])
  const pairs = [...plain.matchAll(/^msgid (".*")\nmsgstr (".*")$/gm)]
  // Escapes in catalogues are those of C, which JSON has too as far as they are used here.
  return pairs.map(([, text, said]) => [JSON.parse(text), JSON.parse(said)]).filter(([text]) => text !== '')
}

/** The words of a script in the form that wp.i18n reads (Jed 1.x). */
function forScript(pairs) {
  const messages = { '': {}, ...Object.fromEntries(pairs.map(([text, said]) => [text, [said]])) }
  return JSON.stringify({ domain: 'messages', locale_data: { messages } })
}

function gettext(program, args, cwd = root) {
  try {
    return execFileSync(program, args, { cwd, encoding: 'utf8' })
  } catch (error) {
    throw new Error(`${program} failed: ${error.code === 'ENOENT' ? 'install GNU gettext' : error.message}`, {
      cause: error,
    })
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(`WordPress plugin: ${path.relative('', await build())}`)
}
