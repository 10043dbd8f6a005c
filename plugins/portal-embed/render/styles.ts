/**
 * The look inside the shadow root. Colours, font and size are inherited; sizes are in `em`, never `rem`, so that the
 * portal's text size counts; only logical properties, so that right-to-left needs no second sheet. The build minifies it.
 */
export const styles = `
:host {
  display: block;
  container-type: inline-size;
  --accent: var(--hansa-accent, currentColor);
  --muted: var(--hansa-muted, color-mix(in srgb, currentColor 78%, transparent));
  --line: 1px solid var(--hansa-border, color-mix(in srgb, currentColor 22%, transparent));
  --pad: var(--hansa-padding, 1.1em);
}
:host([hidden]) { display: none; }
* { box-sizing: border-box; margin: 0; padding: 0; }
[part~=list] { line-height: 1.5; overflow-wrap: anywhere; }
ul { list-style: none; }
[part~=items] {
  display: grid;
  gap: var(--hansa-gap, 1.25em);
  grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--hansa-column, 18em)), 1fr));
}
[part~=item] {
  display: flex;
  flex-direction: column;
  overflow: clip;
  color: var(--hansa-text, inherit);
  background: var(--hansa-background, transparent);
  border: var(--line);
  border-radius: var(--hansa-radius, .5em);
}
[part~=body] { display: flex; flex: 1; flex-direction: column; gap: .5em; min-inline-size: 0; padding: var(--pad); }
picture, [part~=tile] { order: -1; }
img { display: block; max-inline-size: 100%; block-size: auto; }
[part~=image] img { inline-size: 100%; aspect-ratio: var(--hansa-image-ratio, 16 / 9); object-fit: cover; }
[part~=logo], [part~=photo] { padding: var(--pad) var(--pad) 0; }
[part~=logo] img { max-block-size: 4em; inline-size: auto; }
[part~=photo] img { inline-size: 6em; aspect-ratio: 1; object-fit: cover; border-radius: var(--hansa-radius, .5em); }
[part~=title] { font: inherit; font-weight: var(--hansa-title-weight, 650); font-size: var(--hansa-title-size, 1.15em); line-height: 1.3; }
[part~=link] { color: var(--hansa-link, var(--accent)); text-decoration-thickness: .07em; text-underline-offset: .2em; }
[part~=link]:hover { text-decoration-thickness: .15em; }
[part~=link]:focus-visible { outline: .17em solid var(--hansa-focus, currentColor); outline-offset: .17em; border-radius: .1em; }
[part~=meta] { color: var(--muted); font-size: .9em; }
p[part~=meta] { display: flex; flex-wrap: wrap; gap: .4em .7em; align-items: center; order: -1; }
[part~=chip], [part~=status], [part~=badge] { font-size: .85em; font-weight: 500; line-height: 1.4; border-radius: 1em; padding: .15em .75em; }
[part~=chip] {
  color: var(--hansa-chip-text, inherit);
  background: var(--hansa-chip, color-mix(in srgb, currentColor 9%, transparent));
  border: 1px solid transparent;
}
[part~=meta] [part~=chip] { font-size: .95em; }
[part~=status] { color: var(--hansa-alert-text, #fff); background: var(--hansa-alert, #a4161a); border: 1px solid transparent; font-size: .75em; vertical-align: .15em; }
[part~=badge] { align-self: start; border: 1px dashed; }
[part~=text], dd { white-space: pre-line; }
[part~=note], [part~=empty] { color: var(--muted); font-style: italic; }
[part~=note] { border-inline-start: .2em solid; padding-inline-start: .7em; }
[part~=facts] { display: grid; gap: .4em; }
dt { color: var(--muted); font-size: .85em; }
[part~=tile] {
  align-self: start;
  margin: var(--pad) var(--pad) 0;
  min-inline-size: 4em;
  padding: .4em .6em;
  color: var(--hansa-chip-text, inherit);
  background: var(--hansa-chip, color-mix(in srgb, currentColor 9%, transparent));
  border: 1px solid transparent;
  border-radius: var(--hansa-radius, .5em);
  line-height: 1.2;
  text-align: center;
}
[part~=tile] b { display: block; font-size: 1.7em; }
[part~=notice], [part~=more], [part~=funding] { margin-block: 0 1em; }
[part~=notice] { border-inline-start: .25em solid; padding-inline-start: .8em; }
[part~=more], [part~=funding] { margin-block: 1em 0; }
[part~=funding] { display: grid; gap: .8em; font-size: .85em; border-block-start: var(--line); padding-block-start: 1em; }
[part~=funding] > div { display: flex; flex-wrap: wrap; gap: .8em 1.2em; align-items: center; }
[part~=funding] > div > div { flex: 1 1 20em; }
[part~=emblem] img { max-block-size: 3.5em; inline-size: auto; }
@container (min-width: 32em) {
  [part~=meetings] [part~=items], [part~=projects] [part~=items] { grid-template-columns: 1fr; }
  [part~=meetings] [part~=item], [part~=projects] [part~=item] { flex-direction: row; }
  [part~=tile] { margin-inline-end: 0; }
  [part~=projects] [part~=image] { flex: 0 0 36%; }
  [part~=projects] [part~=image] img { block-size: 100%; }
  [part~=meetings] [part~=facts] { grid-template-columns: 1fr 1fr; }
}
`
