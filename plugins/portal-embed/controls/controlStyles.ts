/** The look of the controls, which takes the portal's font and colours as lists do. The build minifies it. */
export const controlStyles = `
form, nav {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75em 1em;
  align-items: end;
  margin-block-end: 1em;
}
[part~=paging] {
  margin-block: 1.25em 0;
  align-items: center;
}
label {
  display: grid;
  flex: 1 1 12em;
  gap: 0.25em;
  font-size: 0.9em;
}
input, select, button {
  min-block-size: 2.75em;
  max-inline-size: 100%;
  padding: 0.4em 0.8em;
  font: inherit;
  color: inherit;
  background: var(--hansa-background, transparent);
  border: 1px solid var(--hansa-control, color-mix(in srgb, currentColor 65%, transparent));
  border-radius: var(--hansa-radius, 0.5em);
}
option {
  color: CanvasText;
  background: Canvas;
}
input, select {
  inline-size: 100%;
}
button {
  cursor: pointer;
}
button[aria-disabled=true] {
  opacity: 0.6;
  cursor: default;
}
:is(input, select, button):focus-visible {
  outline: 0.2em solid var(--hansa-focus, currentColor);
  outline-offset: 0.2em;
}
[part~=hits] {
  margin-block-end: 0.75em;
  line-height: 1.5;
}
[hidden] {
  display: none !important;
}
[part~=detail] {
  display: grid;
  gap: 1.25em;
  line-height: 1.5;
  overflow-wrap: anywhere;
  --line: 1px solid var(--hansa-border, color-mix(in srgb, currentColor 22%, transparent));
  --pad: 0;
  --radius: var(--hansa-radius, 0.5em);
  outline: none;
}
[part~=clock] {
  font-size: 0.9em;
}
[part~=detail] > button {
  justify-self: start;
}
[part~=detail] [part~=item] {
  display: flex;
  flex-direction: column;
  gap: 1em;
  border: 0;
  background: none;
}
[part~=detail] [part~=image] {
  inline-size: 100%;
  aspect-ratio: 2.4;
  max-block-size: 22em;
  border-radius: var(--radius);
}
[part~=actions] {
  display: flex;
  flex-wrap: wrap;
  gap: 0.2em 1.2em;
}
[part~=prose] > * + * {
  margin-block-start: 0.75em;
}
[part~=prose] :is(ul, ol) {
  display: block;
  padding-inline-start: 1.5em;
  list-style: revert;
}
[part~=prose] li {
  display: list-item;
}
[part~=prose] img {
  inline-size: auto;
  padding: 0;
}
[part~=prose] :is(th, td) {
  padding: 0.3em 0.6em;
  border: var(--line);
  text-align: start;
}
`
