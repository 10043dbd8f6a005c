/** The layouts that a list can be asked for, beside what all lists share (`styles.ts`). The build minifies it. */
export const layoutStyles = `
[part~=layout-list] [part~=items] {
  grid-template-columns: 1fr;
}
[part~=layout-cards] [part~=items] {
  grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--hansa-column, 18em)), 1fr));
}
[part~=layout-cards] [part~=item] {
  flex-direction: column;
}
[part~=layout-cards] [part~=image] {
  inline-size: 100%;
  aspect-ratio: var(--hansa-image-ratio, 16 / 9);
}
[part~=layout-compact] [part~=items] {
  grid-template-columns: 1fr;
  gap: 0;
}
[part~=layout-compact] [part~=item] {
  flex-direction: row;
  border-width: 0 0 1px;
  border-radius: 0;
  background: none;
}
[part~=layout-compact] [part~=body] {
  gap: 0.15em;
  padding: 0.75em 0;
}
[part~=layout-compact] :is([part~=image], [part~=logo], [part~=photo], [part~=tile], [part~=text], [part~=note]) {
  display: none;
}
[part~=layout-compact][part~=projects] [part~=facts] {
  display: none;
}
@container (min-width: 32em) {
  [part~=layout-list] [part~=item] {
    flex-direction: row;
  }
  [part~=layout-list] [part~=image] {
    inline-size: 32%;
    aspect-ratio: auto;
  }
}
:host([slots]) [part~=layout-compact] {
  align-content: start;
}
:host([slots]) [part~=layout-compact] [part~=item] {
  min-block-size: var(--slot);
}
:host([slots]) [part~=layout-compact] :is([part~=title], [part~=meta], dd) {
  overflow: hidden;
}
:host([slots]) [part~=layout-compact] [part~=title] {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: var(--lines);
}
:host([slots]) [part~=layout-compact] a {
  outline-offset: -0.2em;
}
:host([slots]) [part~=layout-compact] p[part~=meta] {
  align-content: start;
  max-block-size: var(--meta);
}
:host([slots]) [part~=layout-compact] dl div ~ div {
  display: none;
}
:host([slots]) [part~=layout-compact] dd {
  white-space: nowrap;
  text-overflow: ellipsis;
}
`
