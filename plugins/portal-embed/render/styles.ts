/**
 * The look inside the shadow root. Colours, font and size are inherited; sizes are in `em`, never `rem`, so that the
 * portal's text size counts; only logical properties, so that right-to-left needs no second sheet. Transparent borders
 * become visible under forced colours. Nothing moves. The build minifies it.
 */
export const styles = `
:host {
  display: block !important;
  container-type: inline-size !important;
}
:host([hidden]) { display: none !important; }
* { box-sizing: border-box; margin: 0; padding: 0; }
section, ul {
  display: grid;
  gap: var(--hansa-gap, 1.25em);
  line-height: 1.5;
  overflow-wrap: anywhere;
  list-style: none;
}
section {
  --line: 1px solid var(--hansa-border, color-mix(in srgb, currentColor 22%, transparent));
  --pad: var(--hansa-padding, 1.1em);
  --radius: var(--hansa-radius, .5em);
}
[part=items] { grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--hansa-column, 18em)), 1fr)); }
dl, dl ul { display: grid; gap: .4em; }
dl div { display: flex; gap: .6em; }
[part=item] {
  display: flex;
  flex-direction: column;
  overflow: hidden;
  color: var(--hansa-text, inherit);
  background: var(--hansa-background, transparent);
  border: var(--line);
  border-radius: var(--radius);
}
[part=body] { display: flex; flex-direction: column; flex: 1; gap: .6em; padding: var(--pad); }
picture { display: contents; }
img { order: -1; inline-size: 9em; max-inline-size: 100%; block-size: auto; padding: var(--pad) var(--pad) 0; }
[part=image] { inline-size: 100%; padding: 0; aspect-ratio: var(--hansa-image-ratio, 16 / 9); object-fit: cover; }
[part=emblem] { padding: 0; }
[part=title] { font-size: var(--hansa-title-size, 1.15em); font-weight: 650; line-height: 1.3; }
a { color: var(--hansa-accent, var(--accent, inherit)); }
a:focus-visible { outline: .2em solid var(--hansa-focus, currentColor); outline-offset: .2em; }
[part=meta], dt { color: var(--hansa-muted, color-mix(in srgb, currentColor 78%, transparent)); font-size: .9em; text-align: match-parent; flex: none; }
p[part=meta] { display: flex; flex-wrap: wrap; gap: .4em .7em; align-items: center; order: -1; }
dd, p { white-space: pre-line; }
[part=chip], [part=status], [part=badge] { border: 1px solid transparent; border-radius: 1em; padding: 0 .7em; }
[part=status] { color: var(--hansa-alert-text, #fff); background: var(--hansa-alert, #a4161a); font-size: .8em; }
[part=chip], [part=tile] { color: var(--hansa-chip-text, inherit); background: var(--hansa-chip, color-mix(in srgb, currentColor 9%, transparent)); }
[part=badge] { border: 1px dashed; }
[part=note], [part=notice] { border-inline-start: .2em solid; padding-inline-start: .7em; }
[part=tile] {
  order: -1;
  align-self: start;
  min-inline-size: 4em;
  margin-block-start: var(--pad);
  margin-inline-start: var(--pad);
  padding: .4em;
  border: 1px solid transparent;
  border-radius: var(--radius);
  text-align: center;
}
b { display: block; font-size: 1.7em; }
footer { border-block-start: var(--line); font-size: .9em; }
footer > div { display: flex; flex-wrap: wrap; gap: 1em; align-items: center; padding-block-start: 1em; }
footer div div { flex: 1 1 15em; }
@container (min-width: 32em) {
  :is([part~=meetings], [part~=projects]) [part=items] { grid-template-columns: 1fr; }
  :is([part~=meetings], [part~=projects]) [part=item] { flex-direction: row; }
  :is([part~=meetings], [part~=projects]) [part=image] { inline-size: 32%; aspect-ratio: auto; }
}
`
