// `npm run figures`: how the house stands. Circles and folders that import each other must be none (tests/unit/structure.test.ts), the rest is for your eyes.
// `npm run figures -- news` lists the files of the program that name a kind, beside its own.
import './node/current.mjs'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { filesBelow } from './files.mjs'

/** The files of the program, by their paths, with their texts. */
export const sources = new Map(
  ['src', 'collections', 'plugins/portal-embed']
    .flatMap((folder) => filesBelow(folder))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')]),
)

/** The files of the program that each of them imports, types and imports at run time included. */
export const imports = new Map(
  [...sources].map(([file, text]) => [
    file,
    ts
      .preProcessFile(text)
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName))
      .filter((target) => sources.has(target)),
  ]),
)

/** Returns the files that import each other in a circle, each with its way back to itself. */
export const circles = () => [...sources.keys()].flatMap((file) => circleOf(file)?.join(' → ') ?? [])

function circleOf(start) {
  const ways = new Map((imports.get(start) ?? []).map((target) => [target, [start, target]]))
  for (const [file, way] of ways) {
    if (file === start) return way
    for (const target of imports.get(file) ?? []) if (!ways.has(target)) ways.set(target, [...way, target])
  }
  return undefined
}

/** Returns, of folders that import each other, an import of each. */
export function mutualFolders() {
  const ways = new Map(
    [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => path.dirname(target) !== path.dirname(file))
        .map((target) => [`${path.dirname(file)} → ${path.dirname(target)}`, `${file} → ${target}`]),
    ),
  )
  const back = (way) => way.split(' → ').reverse().join(' → ')
  return [...ways].filter(([way]) => ways.has(back(way))).map(([, files]) => files)
}

/** Returns the folders with how many files they have side by side, the fullest first. */
export function folders() {
  const counts = new Map()
  for (const folder of [...sources.keys()].map((file) => path.dirname(file)))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

/** What generates files, or is a list rather than a program. */
const isWritten = (file) => !/payload-types|importMap|migrations\/|\/data\//.test(file)

/** Returns the functions with how many lines they have, the longest first. */
function functions() {
  const found = [...sources]
    .filter(([file]) => isWritten(file))
    .flatMap(([file, text]) => functionsIn(file, text))
  return found.sort((one, other) => other.lines - one.lines)
}

function functionsIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const line = (position) => source.getLineAndCharacterOfPosition(position).line + 1
  const found = []
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body)
      found.push({
        lines: line(node.end) - line(node.getStart()) + 1,
        at: `${file}:${line(node.getStart())}`,
      })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Returns the files that name a kind, beside its own, words, demo content and what is generated. */
const naming = (kind) =>
  [...sources]
    .filter(([file, text]) => isWritten(file) && new RegExp(`\\b${kind}\\b`).test(text))
    .map(([file]) => file)
    .filter((file) => !new RegExp(`(^|/)${kind}(Page)?\\.tsx?$|/messages/|/locales/|/demo/`).test(file))

/** Returns how often a pattern stands in the written sources. */
const count = (pattern) =>
  [...sources]
    .filter(([file]) => isWritten(file))
    .reduce((sum, [, text]) => sum + (text.match(pattern)?.length ?? 0), 0)

function print(kind) {
  const [written, all] = [[...sources].filter(([file]) => isWritten(file)), functions()]
  const lines = written.map(([, text]) => text.split('\n').length).sort((one, other) => one - other)
  const at = (share) => lines[Math.floor(lines.length * share)]
  console.log(
    `files                             ${written.length}; lines at the median ${at(0.5)}, at the 95th percentile ${at(0.95)}`,
  )
  console.log(`files in a circle of imports      ${circles().length}`)
  console.log(`folders that import each other    ${mutualFolders().length}`)
  console.log(
    `fullest folders                   ${folders()
      .slice(0, 3)
      .map(([folder, files]) => `${folder} ${files}`)
      .join(', ')}`,
  )
  console.log(
    `longest functions                 ${all
      .slice(0, 4)
      .map(({ at: place, lines: long }) => `${place} ${long}`)
      .join(', ')}`,
  )
  console.log(`casts through unknown or never    ${count(/\bas (unknown as|never)\b/g)}`)
  console.log(`files that name ${kind.padEnd(17)} ${naming(kind).length}`)
  if (process.argv[2])
    console.log(
      naming(kind)
        .map((file) => `  ${file}`)
        .join('\n'),
    )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print(process.argv[2] ?? 'news')
