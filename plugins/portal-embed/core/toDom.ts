import type { Tree } from './tree.ts'

/** Builds the tree as DOM nodes. Uses no HTML parser, so Trusted Types have empty to refuse. */
export function renderToDom(tree: Tree, document: Document): Node {
  if (typeof tree === 'string') return document.createTextNode(tree)
  const element = document.createElement(tree.tag)
  for (const [name, value] of Object.entries(tree.attributes)) {
    if (name === 'focus') element.style.objectPosition = value as string
    else if (value !== undefined) element.setAttribute(name, value as string)
  }
  element.append(...tree.children.map((child) => renderToDom(child, document)))
  return element
}
