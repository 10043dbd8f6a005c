import type { InterfaceKey } from '../../messages/admin/interface.ts'

/** A form of a list: the ending of its address, and its name. */
export interface KnownForm {
  form: string
  name: string
}

/** A stored embed, and the page on which it shall stand. */
export interface Placed {
  /** The hub's origin, without a trailing slash. */
  hub: string
  /** The embed's public id. */
  id: string
  name: string
  /** Language of the page. */
  lang: string
  forms: readonly KnownForm[]
}

/** What is copied into a system. */
export interface Snippet {
  /** The system's name, the same in every language. */
  system: string
  /** Where it goes. */
  hint: InterfaceKey
  code: string
}

/** Who takes a form, by its ending. */
const hints: Readonly<Record<string, InterfaceKey>> = {
  rss: 'hansa:embedForReader',
  atom: 'hansa:embedForReader',
  ics: 'hansa:embedForCalendar',
  csv: 'hansa:embedForSheet',
  vcf: 'hansa:embedForAddressBook',
  geojson: 'hansa:embedForMap',
  svg: 'hansa:embedForMap',
}
const other: InterfaceKey = 'hansa:embedForPrograms'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** A text in single quotes of PHP and JavaScript. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

/** What to copy for each system. None of it changes when the embed is edited. */
export function snippetsOf({ hub, id, name, lang, forms }: Placed): Snippet[] {
  const data = `${hub}/v1/embeds/${id}`
  const address = (form: string) => `${data}.${form}?lang=${lang}`
  const page = `${hub}/embed/${id}?lang=${lang}`
  const element = [
    `<script type="module" src="${hub}/embed/v1/hansa.js"></script>`,
    `<hansa-list src="${data}" lang="${lang}">`,
    `  <a href="${page}">${escaped(name)}</a>`,
    '</hansa-list>',
  ].join('\n')
  const frame = `<iframe src="${page}" title="${escaped(name)}" width="600" height="640"></iframe>`
  const php = [
    '<?php',
    '// Show the last good answer when this fails.',
    "$waits = stream_context_create(['http' => ['timeout' => 2]]);",
    `echo file_get_contents(${quoted(address('html'))}, false, $waits) ?: '<a href="${page}">${escaped(name).replaceAll("'", '&#39;')}</a>';`,
  ].join('\n')
  const node = [
    `const answer = await fetch(${quoted(address('html'))}, { signal: AbortSignal.timeout(2000) })`,
    '// Show the last good answer when this fails.',
    'const list = answer.ok ? await answer.text() : lastGood',
  ].join('\n')
  return [
    { system: 'HTML', hint: 'hansa:embedForHtml', code: element },
    { system: 'WordPress', hint: 'hansa:embedForWordPress', code: `[hansa embed="${id}"]` },
    { system: 'Drupal', hint: 'hansa:embedForRawHtml', code: element },
    { system: 'TYPO3', hint: 'hansa:embedForRawHtml', code: element },
    { system: 'Joomla', hint: 'hansa:embedForFeed', code: address('rss') },
    { system: 'Plone', hint: 'hansa:embedForFeed', code: address('rss') },
    { system: 'PHP', hint: 'hansa:embedForServer', code: php },
    { system: 'Node.js', hint: 'hansa:embedForServer', code: node },
    { system: 'iframe', hint: 'hansa:embedForFrame', code: frame },
    { system: 'oEmbed', hint: 'hansa:embedForPasting', code: page },
    ...forms
      .filter(({ form }) => form !== 'html')
      .map(({ form, name: system }) => ({ system, hint: hints[form] ?? other, code: address(form) })),
  ]
}

/** The directives that a portal's content security policy needs for the element. */
export const policyFor = (hub: string): string =>
  ['script-src', 'connect-src', 'img-src'].map((directive) => `${directive} ${hub}`).join('; ')

/** The directive for the frame. */
export const framePolicyFor = (hub: string): string => `frame-src ${hub}`
