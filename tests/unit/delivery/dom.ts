import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** An element as a browser would make it of HTML: its name and its attributes by name. */
export interface ParsedElement {
  tag: string
  attributes: Map<string, string>
}

/** The elements inside the body that the HTML standard's parser makes of this markup, in order. */
export function elementsOf(html: string): ParsedElement[] {
  const document = parse(`<!doctype html><body><main>${html}</main>`)
  const all = [...within(document)]
  const inHead = ['html', 'head', 'body', 'main']
  return all.filter(({ tag }, index) => !(index < inHead.length && tag === inHead[index]))
}

function* within(parent: DefaultTreeAdapterTypes.ParentNode): Generator<ParsedElement> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue
    yield { tag: node.tagName, attributes: new Map(node.attrs.map(({ name, value }) => [name, value])) }
    if ('content' in node) yield* within(node.content)
    yield* within(node)
  }
}
