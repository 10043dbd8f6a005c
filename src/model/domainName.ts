import { domainToASCII } from 'node:url'

/** Labels of letters, digits and hyphens, as DNS has them; no numbers alone, which would be an address of a machine. */
const name = /^(?!.*\.\d+$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/

/** A domain as DNS compares it: small letters, Punycode, without the dot at the end; `undefined` for what is none. */
export function domainName(text: string): string | undefined {
  // `domainToASCII` reads an address as browsers do, and so leaves off a path and decodes percent signs.
  if (!/^[a-zA-Z0-9.\u{80}-\u{10ffff}-]+$/u.test(text)) return undefined
  const ascii = domainToASCII(text.replace(/\.$/, ''))
  return name.test(ascii) ? ascii : undefined
}

/**
 * The domain of an e-mail address. Only plain addresses have one: a quoted local part, a comment or a second `@` is read
 * differently by different programs, so that nobody can be known by such an address.
 */
export function domainOf(address: string): string | undefined {
  const [, domain] = /^[^\s"'@<>()[\]\\,;:]+@([^\s@]+)$/u.exec(address) ?? []
  return domain === undefined ? undefined : domainName(domain)
}
