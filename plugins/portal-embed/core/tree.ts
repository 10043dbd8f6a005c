/**
 * Attribute values; `undefined` leaves the attribute out, an empty string is written (`alt=""`). `focus` is no attribute: what
 * must stay visible of a cropped image. The DOM has it as a style of the element, which a strict policy allows to scripts
 * alone, so that a string leaves it out.
 */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element of the tree that both writers (`renderToString`, `renderToDom`) understand. */
export interface ElementNode {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly Tree[]
}

/** Text is a plain string and is always escaped; there is no raw HTML in a tree. */
export type Tree = string | ElementNode

/** Values that may stand among an element's children: arrays are flattened, values that are no text and no element dropped. */
export type Child = Tree | undefined | null | false | 0 | readonly Child[]

/** Makes an element. Nothing but texts and elements gets in, not even what `catalogue['toString']` finds. */
export const h = (tag: string, attributes: Attributes, ...children: readonly Child[]): ElementNode => ({
  tag,
  attributes,
  children: (children as Tree[])
    .flat(9)
    .filter((child) => child && (typeof child === 'string' || child.attributes)),
})
