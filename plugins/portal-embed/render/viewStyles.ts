/** The layouts that are no plain lists, beside what all lists share (`styles.ts`). The build minifies it. */
export const viewStyles = `
[part~=group] {
  font-size: 1.1em;
  font-weight: 650;
  line-height: 1.3;
  text-align: start;
}
[part~=body] > [part~=group] {
  align-self: start;
}
[part~=clock] {
  font-size: 0.9em;
}
[part~=when] {
  font-weight: 650;
}
[part~=days] {
  gap: 0;
}
[part~=days] > li {
  display: grid;
  gap: 0.5em 1.25em;
  border-block-start: var(--line);
  padding-block: 0.9em;
}
[part~=days] [part~=date] {
  font-weight: 650;
}
[part~=days] [part~=items] {
  gap: 1em;
  grid-template-columns: 1fr;
}
[part~=days] [part~=item] {
  border: 0;
  border-radius: 0;
  background: none;
  overflow: visible;
}
[part~=days] [part~=body] {
  gap: 0.25em;
  padding: 0;
}
[part~=days] [part~=meta] {
  order: 0;
}
[part~=days] [part~=status], [part~=entry] [part~=status] {
  align-self: start;
  justify-self: start;
}
[part~=actions] {
  display: flex;
  flex-wrap: wrap;
  gap: 0.2em 1.2em;
  font-size: 0.9em;
}
[part~=calendar] {
  inline-size: 100%;
  border-collapse: collapse;
  table-layout: fixed;
}
[part~=calendar] caption {
  padding-block-end: 0.6em;
}
[part~=calendar] :is(th, td) {
  border: var(--line);
  padding: 0.4em;
  text-align: start;
  vertical-align: top;
}
[part~=calendar] th {
  font-size: 0.9em;
  font-weight: 650;
}
[part~=calendar] td {
  block-size: 4.5em;
}
[part~=calendar] ul {
  gap: 0.6em;
  padding-block-start: 0.3em;
}
[part~=entry] {
  display: grid;
  gap: 0.1em;
  font-size: 0.85em;
  line-height: 1.35;
}
[part~=calendar] [part~=date] {
  display: none;
}
@container (max-width: 40em) {
  [part~=calendar], [part~=calendar] :is(caption, tbody, tr) {
    display: block;
  }
  [part~=calendar] :is(thead, td:not([part]), tr:not(:has(td[part]))) {
    display: none;
  }
  [part~=calendar] td {
    display: block;
    block-size: auto;
    border-width: 1px 0 0;
    padding: 0.9em 0;
  }
  [part~=calendar] [part~=number] {
    display: none;
  }
  [part~=calendar] [part~=date] {
    display: inline;
    font-weight: 650;
  }
  [part~=entry] {
    font-size: 1em;
  }
}
[part~=layout-logos] [part~=items] {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1.2em 2em;
}
[part~=layout-logos] [part~=item] {
  border: 0;
  background: none;
  overflow: visible;
}
[part~=layout-logos] [part~=item] a {
  display: flex;
  align-items: center;
  min-block-size: 2.75em;
  font-weight: 650;
}
[part~=mark] {
  inline-size: auto;
  block-size: 3.25em;
  max-inline-size: 12em;
  padding: 0;
  object-fit: contain;
  background: var(--hansa-logo, #fff);
  border-radius: calc(var(--radius) / 2);
}
[part~=wide] {
  block-size: 2.5em;
}
[part~=tall] {
  block-size: 4.5em;
}
[part~=place] {
  display: grid;
  gap: 1em 2em;
  align-items: start;
}
[part~=map] {
  inline-size: 100%;
  max-inline-size: 40em;
  padding: 0;
}
[part~=places] {
  display: grid;
  gap: 0.6em;
  padding-inline-start: 2em;
}
[part~=layout-sheet] [part~=items] {
  grid-template-columns: 1fr;
}
[part~=layout-sheet] [part~=item] {
  flex-direction: column;
}
[part~=layout-sheet] [part~=image] {
  inline-size: 100%;
  aspect-ratio: 3;
}
[part~=consortium] {
  gap: 0.5em 1.5em;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
}
[part~=consortium] li {
  display: grid;
  justify-items: start;
  border-inline-start: 2px solid;
  padding-inline-start: 0.7em;
}
@container (min-width: 32em) {
  [part~=days] > li {
    grid-template-columns: 9em 1fr;
  }
  [part~=days] > li > :only-child {
    grid-column: 2;
  }
  [part~=layout-map] [part~=place] {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  [part~=layout-sheet] [part~=facts] {
    grid-auto-flow: column;
    justify-content: start;
    gap: 2.5em;
  }
  [part~=layout-sheet] [part~=facts] div {
    display: block;
  }
}
`
