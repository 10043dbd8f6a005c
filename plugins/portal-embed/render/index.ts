/** The renderer: one tree, written as a string on a server or as DOM nodes in a browser. */
export { kinds } from '../kinds.ts'
export type { Kind } from '../kinds.ts'
export type { Answer, Item } from './answer.ts'
export type { Context } from './context.ts'
export { renderList } from './list.ts'
export { renderToDom } from './toDom.ts'
export { renderToString } from './toString.ts'
export type { Tree } from './tree.ts'
