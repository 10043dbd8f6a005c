import { createHash } from 'node:crypto'

/** Where a cropped picture is looked at, in tenths of its width and height: styles of elements are not allowed. */
const focalPoints = Array.from(
  { length: 11 },
  (_, tenth) => `.x${tenth} { --x: ${tenth * 10}% } .y${tenth} { --y: ${tenth * 10}% }`,
).join('\n')

/** Looks the same in both directions of writing: logical properties only; `em` and `%`, so that 400 % zoom holds. */
const text = `
:root { color-scheme: light dark; --ink: #1b2430; --paper: #fff; --soft: #f2f5f8; --line: #cfd8e1; --link: #0b4f8a; --mark: #8a4b00; --markPaper: #fff4e0; --quiet: #4b5a69; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --paper: #12181f; --soft: #1c252e; --line: #3a4753; --link: #8cc4f5; --mark: #ffcf87; --markPaper: #33260f; --quiet: #b3c0cc; } }
* { box-sizing: border-box; }
html { font: 100%/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif; }
body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: break-word; min-block-size: 100vh; display: flex; flex-direction: column; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, main:focus-visible { outline: .2em solid currentColor; outline-offset: .15em; }
main:focus { outline-offset: -.2em; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: .5em; inset-block-start: .5em; padding: .5em 1em; background: var(--paper); z-index: 1; }
.site > *, main { inline-size: 100%; max-inline-size: 70em; margin-inline: auto; padding-inline: 1em; }
main > article { max-inline-size: 52em; margin-inline: auto; }
header.site { border-block-end: .25em solid var(--link); background: var(--soft); }
.top { display: flex; flex-wrap: wrap; gap: .25em 1.5em; align-items: center; justify-content: space-between; padding-block: .6em .2em; }
.brand { margin: 0; font-weight: 700; }
.brand a { color: inherit; text-decoration: none; display: inline-block; padding-block: .25em; }
.brand a:hover { text-decoration: underline; }
.brand > a:first-child { letter-spacing: .04em; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.25em; }
.menu a, .pager a { display: inline-block; padding-block: .5em; text-decoration: none; color: inherit; border-block-end: .2em solid transparent; }
.menu a:hover, .pager a:hover { border-color: currentColor; }
.menu [aria-current] { border-color: var(--link); }
.languages details { border: 0; padding: 0; position: relative; }
.languages summary { padding: .35em .75em; border: 1px solid var(--line); border-radius: .3em; background: var(--paper); }
.languages ul { position: absolute; inset-inline-end: 0; inset-block-start: 100%; z-index: 2; min-inline-size: 11em; margin-block-start: .25em; padding: .5em; flex-direction: column; background: var(--paper); border: 1px solid var(--line); border-radius: .3em; box-shadow: 0 .4em 1.2em rgb(0 0 0 / .18); }
.languages li a { display: block; padding: .3em .5em; }
main { flex: 1; padding-block: 1.5em 3em; }
.hero { display: flex; flex-wrap: wrap; gap: 1em 1.5em; align-items: center; padding-block: .5em 1em; }
.hero > div { flex: 1 1 16em; }
.hero > .mark { flex: 0 0 6em; }
.hero h1 { margin-block-end: .2em; }
.hero p { margin-block: 0 .75em; }
.columns { display: grid; gap: 1em 3em; margin-block-start: 1.5em; }
.columns > :first-child { min-inline-size: 0; }
@media (min-width: 56em) { .columns { grid-template-columns: minmax(0, 1fr) 15em; } }
.more a { display: inline-block; padding-block: .25em; font-weight: 600; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.6em, 1.2em + 2vw, 2.4em); margin: 0 0 .5em; }
h2 { font-size: 1.3em; margin: 2em 0 .5em; }
.kicker { margin: 0 0 .25em; font-weight: 600; color: var(--mark); }
.lead { font-size: 1.15em; }
.lead p { margin: 0 0 .75em; }
.badges { margin: 0 0 .75em; }
.chip { display: inline-block; font-size: .85em; padding: .05em .6em; border: 1px solid var(--line); border-radius: 1em; background: var(--soft); }
.notice, .note { border-inline-start: .3em solid var(--mark); background: var(--markPaper); padding: .6em 1em; }
.notice { font-weight: 700; margin: 0 0 1em; }
.note p { margin: .25em 0; }
.from { margin: 0 0 .5em; font-weight: 600; }
.introduction { border-inline-start: .3em solid var(--link); background: var(--soft); padding: .4em 1em; margin-block: 0 .75em; }
.introduction p { margin: .25em 0; }
.facts { margin: 1.5em 0; border-block: 1px solid var(--line); padding-block: .5em; }
.facts > div { display: grid; grid-template-columns: minmax(8em, 1fr) 3fr; gap: 0 1em; padding-block: .3em; }
.facts dt { font-weight: 600; }
.facts dd { margin: 0; }
.facts ul, .facts p { margin: 0; }
@media (max-width: 34em) { .facts > div { grid-template-columns: 1fr; } }
.entries, .cards { list-style: none; padding: 0; margin: 0; }
.entries > li { padding-block: 1.25em; border-block-start: 1px solid var(--line); }
.entries > li:first-child { border: 0; padding-block-start: 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr)); gap: 1.25em; }
.cards > li { display: flex; }
.entry { position: relative; display: flex; gap: .75em 1.5em; inline-size: 100%; }
.entry > div { flex: 1 1 15em; min-inline-size: 0; }
.entry h2, .entry h3 { font-size: 1.2em; margin: 0 0 .35em; }
.entry p { margin: 0 0 .5em; }
.entry :is(h2, h3) a::after { content: ""; position: absolute; inset: 0; }
.entry :is(h2, h3) a { text-decoration: none; }
.entry:hover :is(h2, h3) a, .entry :is(h2, h3) a:focus-visible { text-decoration: underline; }
.entry :not(h2, h3) > a { position: relative; z-index: 1; }
.moment { color: var(--quiet); font-size: .95em; }
.words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.crop { overflow: hidden; border-radius: .3em; background: var(--soft); }
.entries .crop { flex: 0 0 13em; align-self: start; aspect-ratio: 3 / 2; }
.crop img { inline-size: 100%; block-size: 100%; object-fit: cover; object-position: var(--x, 50%) var(--y, 50%); border-radius: 0; }
.crop picture { display: block; block-size: 100%; }
.mark { flex: 0 0 5em; align-self: start; padding: .5em; border: 1px solid var(--line); border-radius: .3em; background: #fff; }
.mark img { inline-size: 100%; block-size: auto; max-block-size: 6em; object-fit: contain; border-radius: 0; }
.cards .entry { flex-direction: column-reverse; justify-content: flex-end; gap: 0; overflow: hidden; border: 1px solid var(--line); border-radius: .5em; background: var(--paper); }
.cards .entry:hover { border-color: var(--link); }
.cards .entry > div { flex: 0 1 auto; padding: 1em; }
.cards .crop { aspect-ratio: 16 / 9; border-radius: 0; }
.cards .mark { inline-size: 5em; flex: none; margin: 1em 1em 0; }
.places { display: grid; gap: 1em 2em; align-items: center; }
.places img { inline-size: 100%; border: 1px solid var(--line); border-radius: .5em; background: var(--soft); }
.places ol { margin: 0; padding-inline-start: 2em; }
.places li { padding-block: .35em; }
.places li::marker { font-weight: 700; }
.places a { font-weight: 600; }
@media (min-width: 44em) { .places { grid-template-columns: 3fr 2fr; } }
.leaf { flex: 0 0 4.5em; align-self: start; display: grid; justify-items: center; padding: .5em; border-radius: .4em; background: var(--soft); border: 1px solid var(--line); line-height: 1.2; order: -1; }
.leaf b { font-size: 1.6em; }
.leaf small { color: var(--quiet); }
@media (max-width: 34em) { .entries .entry:has(.crop) { flex-direction: column-reverse; justify-content: flex-end; } .entries .crop { flex: none; aspect-ratio: 16 / 9; align-self: stretch; } .entries .entry:has(.crop) > div { flex: none; } form.search label { flex: 1 0 100%; } }
.list, .points { padding-inline-start: 1.25em; }
.list li, .points li { margin-block: .35em; }
.facts .list { list-style: none; padding: 0; }
.agenda { list-style: none; padding: 0; }
.agenda li { padding-block: .5em; border-block-end: 1px solid var(--line); }
figure { margin: 1.5em 0; }
img { max-inline-size: 100%; block-size: auto; border-radius: .3em; display: block; }
figcaption { font-size: .9em; margin-block-start: .4em; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr)); gap: 1em; }
.gallery figure { margin: 0; }
.prose table { border-collapse: collapse; display: block; overflow-x: auto; }
.prose th, .prose td { border: 1px solid var(--line); padding: .4em .7em; text-align: start; vertical-align: top; }
.prose blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: .25em solid var(--line); }
pre, code { font-family: ui-monospace, Consolas, monospace; font-size: .92em; }
pre { overflow-x: auto; background: var(--soft); padding: 1em; }
.funding { display: flex; flex-wrap: wrap; gap: 1em 1.5em; align-items: center; background: var(--soft); padding: 1em; border-radius: .3em; margin-block-end: 1em; }
.funding figure { margin: 0; flex: 0 0 9em; }
.funding > div { flex: 1 1 15em; }
.funding p { margin: .25em 0; }
footer.site { border-block-start: 1px solid var(--line); background: var(--soft); }
footer.site > div { padding-block: 1em; }
[aria-current] { font-weight: 700; text-decoration: none; color: inherit; }
details { border-block-start: 1px solid var(--line); padding-block: .5em; }
summary { cursor: pointer; font-weight: 600; }
.operation { border-block-start: 1px solid var(--line); padding-block-start: 1em; margin-block-start: 1.5em; }
.scroll { overflow-x: auto; }
.scroll table { border-collapse: collapse; inline-size: 100%; }
.scroll th, .scroll td { text-align: start; vertical-align: top; padding: .4em .8em .4em 0; border-block-end: 1px solid var(--line); }
form.search { max-inline-size: 40em; display: flex; flex-wrap: wrap; gap: .5em; align-items: center; }
form.search input[type="search"] { font: inherit; color: inherit; background: var(--paper); flex: 1 1 12em; min-inline-size: 0; padding: .4em .6em; border: 1px solid currentColor; border-radius: .3em; }
form.search button { font: inherit; padding: .4em 1em; color: var(--paper); background: var(--link); border: 1px solid var(--link); border-radius: .3em; cursor: pointer; }
form.search :focus-visible { outline: .2em solid currentColor; outline-offset: .15em; }
form.search button:focus-visible { outline-color: var(--link); }
nav.narrow h2 { margin: 0 0 .5em; font-size: 1.1em; }
nav.narrow h3 { margin: 1em 0 .25em; font-size: 1em; }
@media (min-width: 56em) { nav.narrow ul { flex-direction: column; } }
.narrow a { display: inline-block; padding-block: .25em; }
@media print { .skip, nav, form { display: none; } }
${focalPoints}
`

/** What frames have beside the embed's own sheet. What their script hides stays hidden, whatever an item is laid out as. */
const frameText = `
html { font: 100%/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
body { margin: 0; padding: 1px; }
[hidden] { display: none !important; }
.hansa-days > li:has(.hansa-item):not(:has(.hansa-item:not([hidden]))) { display: none; }
#rest { margin: 1em 0 0; }
a { color: #14508c; }
`

interface Sheet {
  text: string
  path: string
}

const sheetOf = (name: string, text: string): Sheet => {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { text, path: `/assets/${name}-${hash}.css` }
}

/** The pages' style sheet; its address changes with its content. */
export const stylesheet = sheetOf('page', text)

/** The frames' style sheet, likewise. */
export const frameSheet = sheetOf('frame', frameText)
