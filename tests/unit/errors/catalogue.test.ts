import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'
import { problems, refusals } from '../../../src/errors/catalogue.ts'
import { refusalText, refusalWords } from '../../../src/messages/errors/index.ts'
import { payloadErrors } from '../../../src/messages/errors/payload.ts'
import { problems as words } from '../../../src/messages/errors/problems.ts'

const codes = [...Object.keys(problems), ...Object.keys(refusals)]
const shared = Object.keys(problems).filter((code) => Object.hasOwn(refusals, code))

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

/** Where one of these functions is called. */
const calls = (names: readonly string[]) =>
  nodes.filter(({ node }) => ts.isCallExpression(node) && names.includes(node.expression.getText()))

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
    .filter(({ file }) => !file.startsWith('src/messages/') && file !== 'src/errors/catalogue.ts')
    .flatMap(({ node }) => (ts.isStringLiteralLike(node) ? [node.text] : [])),
)

describe('the catalogue of errors', () => {
  it('has words and a remedy for each problem', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(problems).sort())
    expect(
      Object.values(words).filter(({ says, remedy }) => !/\.$/.test(says) || !/\.$/.test(remedy)),
    ).toEqual([])
  })

  it('has words for each error of editors, in English at least', () => {
    expect(Object.keys(refusalWords).sort()).toEqual(Object.keys(refusals).sort())
    expect(refusalText('sq', 'not-due')).toBe(refusalWords['not-due'])
    expect(refusalText('sq', 'too-many-tries', { seconds: 7 })).toMatch(/^Shumë .*7/)
  })

  it('means the same by a code on both sides', () => {
    const statuses = (table: Record<string, number>) => shared.map((code) => [code, table[code]])
    expect(statuses(problems)).toEqual(statuses(refusals))
    expect(Object.keys(payloadErrors).filter((code) => codes.includes(code))).toEqual([])
  })

  it('has codes that can stand in an address, and never change their looks', () => {
    expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([])
  })

  it('has no code that nothing answers with', () => {
    expect([...codes, ...Object.keys(payloadErrors)].filter((code) => !texts.has(code))).toEqual([])
  })
})

describe('an error that is answered', () => {
  it('is made with a code of the catalogue, and without words of its own', () => {
    const made = [
      ...madeBy(['Problem', 'HubError', 'Refused']),
      ...calls(['refusalAnswer', 'errorBody', 'faultText']),
    ]
    expect(made.length).toBeGreaterThan(100)
    expect(made.filter(({ node }) => textsIn(node).some((text) => sentence.test(text))).map(at)).toEqual([])
  })

  it('is made in the one way, or by Payload in its own words', () => {
    expect(madeBy(['APIError']).map(at)).toEqual([])
    const translated = ['Forbidden', 'NotFound', 'AuthenticationError', 'ValidationError']
    const others = madeBy(translated).filter(
      ({ node }) => (node as ts.NewExpression).arguments?.at(-1)?.getText() !== 'req.t',
    )
    expect(others.map(at)).toEqual([])
  })

  it('is put into an answer with its code', () => {
    const bodies = nodes.filter(
      ({ file, node }) =>
        !file.startsWith('src/errors/') &&
        ts.isPropertyAssignment(node) &&
        node.name.getText() === 'errors' &&
        /^\[\s*\{\s*message\b/.test(node.initializer.getText()),
    )
    expect(bodies.map(at)).toEqual([])
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

  it('for administrators has every error of editors with its status, and those of Payload', () => {
    expect(rows('docs/administrators.md')).toEqual(Object.entries(refusals))
    const text = readFileSync('docs/administrators.md', 'utf8')
    expect(Object.keys(payloadErrors).filter((code) => !text.includes(`| \`${code}\``))).toEqual([])
  })
})
