/**
 * Some sixty ways to write a path so that one reader takes it for the path and another for something else: dot segments,
 * doubled and turned slashes, percent encodings, case, trailing parts, absolute form, control characters.
 * @param path in normal form, like `/api/users/login`
 */
export function spellingsOf(path: string): string[] {
  const last = path.slice(path.lastIndexOf('/') + 1)
  const head = path.slice(0, path.length - last.length)
  const slashes = [...path.matchAll(/\//g)].map(({ index }) => index)
  const inside = slashes.flatMap((at) =>
    ['/./', '//', '/%2e/', '/x/../', '/x/%2E%2e/', '\\', '%2f', '%5c', '/;/', '/\t', '/%00/'].map(
      (slash) => `${path.slice(0, at)}${slash}${path.slice(at + 1)}`,
    ),
  )
  return [...new Set([...inside, ...before(path), ...lettersOf(head, last), ...after(path)])]
}

const before = (path: string) => [
  `/..${path}`,
  `/.%2e${path}`,
  `http://hub.example${path}`,
  `HTTP://hub.example${path}`,
  `//hub.example${path}`,
  `hub.example${path}`,
  path.slice(1),
  `@${path}`,
  `*${path}`,
]

const encoded = (text: string) =>
  [...text].map((letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')

function lettersOf(head: string, last: string): string[] {
  const [first = '', rest] = [last[0], last.slice(1)]
  const firstOfHead = head.slice(1, 2)
  return [
    `${head}${encoded(first)}${rest}`,
    `${head}${encoded(first).toUpperCase()}${rest}`,
    `${head}${encoded(last)}`,
    `${head}%25${encoded(first).slice(1)}${rest}`,
    `${head}%u00${encoded(first).slice(1)}${rest}`,
    `${head}${last.toUpperCase()}`,
    `${head.toUpperCase()}${last}`,
    `/${encoded(firstOfHead)}${head.slice(2)}${last}`,
    `${head}%EF%BD%81${rest}`,
    `${head}%c0%ae/${last}`,
    `${head}${first}\t${rest}`,
    `${head}${first}%0d%0a${rest}`,
    `${head}${first}\u00e9${rest}`,
  ]
}

const after = (path: string) =>
  ['/', '//', '/.', '/./', '/..;/', '/x/..', '%20', '%00', '%09', '%0a', '%2e', '.', '..', ';', ';x=1']
    .concat([
      '?',
      '?x',
      '#',
      '#x',
      '%3f',
      '%3Fx',
      '%23',
      '.json',
      '\\',
      '%5c',
      '%2f',
      '/%2e',
      '~',
      '\t',
      '%zz',
      '%',
    ])
    .map((end) => `${path}${end}`)
