import { isIP } from 'node:net'

/** The most characters of an address. */
const longest = 500

/** True for a page that the hub may look at: `https`, a name and no number, port 443, no password. */
export function isPageAddress(text: string): boolean {
  const url = text.length <= longest ? URL.parse(text) : null
  return url !== null && isPage(url)
}

/** The same of an address that was read. */
export function isPage({ protocol, hostname, port, username, password }: URL): boolean {
  const isName = hostname.includes('.') && !hostname.startsWith('[') && isIP(hostname) === 0
  return protocol === 'https:' && isName && port === '' && username === '' && password === ''
}
