import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'
import { problems } from '../../../src/errors/catalogue.ts'
import { problems as words } from '../../../src/messages/errors/problems.ts'

const sources = ['src', 'collections'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(root, name)),
)

/** Every node of every source, with where it stands. */
const nodes = sources.flatMap((file) => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const all: { file: string; node: ts.Node }[] = []
  const visit = (node: ts.Node): void => {
    all.push({ file, node })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return all
})

const at = ({ file, node }: (typeof nodes)[number]): string =>
  `${file}:${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText().slice(0, 120)}`

/** Where errors are made by one of these classes. */
const madeBy = (names: readonly string[]) =>
  nodes.filter(({ node }) => ts.isNewExpression(node) && names.includes(node.expression.getText()))

/** Two words beside each other, as people's sentences have them and codes and names have not. */
const sentence = /\p{L}{2,} \p{L}{2,}/u

/** The texts that stand in an expression itself, pieces of templates included. */
function textsIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    return [node.text]
  const found: string[] = []
  ts.forEachChild(node, (child) => void found.push(...textsIn(child)))
  return found
}

const texts = new Set(
  nodes
    .filter(({ file }) => !/^src\/(messages\/)?errors\//.test(file) || file === 'src/errors/storeAway.ts')
    .flatMap(({ node }) => (ts.isStringLiteralLike(node) ? [node.text] : [])),
)

describe('the catalogue of errors', () => {
  it('has words and a remedy for each problem', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(problems).sort())
    expect(
      Object.values(words).filter(({ says, remedy }) => !/\.$/.test(says) || !/\.$/.test(remedy)),
    ).toEqual([])
  })

  it('has codes that can stand in an address, and never change their looks', () => {
    expect(Object.keys(problems).filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([])
  })

  it('has no code that nothing answers with', () => {
    expect(Object.keys(problems).filter((code) => !texts.has(code))).toEqual([])
  })
})

describe('an error that is answered', () => {
  it('is made with a code of the catalogue, and without words of its own', () => {
    const made = madeBy(['Problem'])
    expect(made.length).toBeGreaterThan(15)
    expect(made.filter(({ node }) => textsIn(node).some((text) => sentence.test(text))).map(at)).toEqual([])
  })

  it('says what a parameter may be in words of the catalogue', () => {
    const allowed = nodes.filter(
      ({ file, node }) =>
        file.startsWith('src/delivery/') &&
        (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
        node.name.getText() === 'allowed',
    )
    expect(allowed.length).toBeGreaterThan(10)
    expect(allowed.filter(({ node }) => textsIn(node).some((text) => sentence.test(text))).map(at)).toEqual(
      [],
    )
  })
})

describe('the documentation', () => {
  const rows = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/^\| `([a-z-]+)` +\| (\d{3}) +\|/gm)].map(([, code, status]) => [
      code,
      Number(status),
    ])

  it('for web teams has every problem with its status', () => {
    expect(rows('docs/web-teams.md')).toEqual(Object.entries(problems))
  })
})
