/**
 * The places of a list whose page must not jump: in the layout "compact", with the attribute `slots`, a list has the place of so many
 * items before they are there, and keeps it where fewer come. A place is a title of two lines, a line of labels and one of facts; in a
 * narrow column three, two and one. What funds the items has the place that it takes in the longest language. `x-slots` stands for the
 * list inside the element, and for the link that it replaces.
 */
export const slotStyles = `
x-slots {
  --lines: 2;
  --meta: calc(1lh + 2px);
  --slot: calc(7.64em + 3px);
  --funding: 7.4em;
  --reserve: calc(var(--hansa-slots) * var(--slot) + 4em + var(--funding));
  min-block-size: var(--reserve);
}
@container (max-width: 24em) {
  x-slots {
    --lines: 3;
    --meta: calc(2lh + .4em + 4px);
    --slot: calc(10.9em + 5px);
    --funding: 11.5em;
  }
}
`
