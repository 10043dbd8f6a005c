/** A list of the page, as the element is. */
export interface Host extends HTMLElement {
  refresh(): Promise<void>
}
