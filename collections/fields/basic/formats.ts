import { getAlpha2Codes } from 'i18n-iso-countries/index.js'
import { z } from 'zod'

/** Every country code of ISO 3166-1 alpha-2, and XK, which Europe uses for Kosovo. In alphabetical order. */
export const countryCodes: readonly string[] = Object.keys(getAlpha2Codes()).sort()

const currencies = new Set(Intl.supportedValuesOf('currency'))
const webAddress = z.url({ protocol: /^https?$/ })
const emailAddress = z.email()
const phoneNumber = z.e164()

/** An absolute address of the web: `http` or `https`, with a host. */
export function isUrl(value: string): boolean {
  return /^https?:\/\/[^/\s]/i.test(value) && webAddress.safeParse(value).success
}

/** An origin: scheme, host, maybe a port, and nothing after it. */
export function isOrigin(value: string): boolean {
  return isUrl(value) && new URL(value).origin === value
}

/** An e-mail address that mail servers accept in practice (stricter than RFC 5322). */
export function isEmail(value: string): boolean {
  return emailAddress.safeParse(value).success
}

/** A phone number in E.164: `+`, country code, number, no spaces, at most 15 digits. */
export function isPhone(value: string): boolean {
  return phoneNumber.safeParse(value).success
}

/** A currency of ISO 4217 in capitals: `EUR`. */
export function isCurrency(value: string): boolean {
  return currencies.has(value)
}

/** A colour as `#rrggbb`. */
export function isColour(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value)
}

/** A real calendar day at the head of an ISO 8601 text: `2022-02-30` is none. */
export function isDay(value: string): boolean {
  const day = value.slice(0, 10)
  const instant = new Date(`${day}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    !Number.isNaN(instant.valueOf()) &&
    instant.toISOString().startsWith(day)
  )
}

/** True for a link that a rich text may have: the web, mail and phone. No `javascript:`, no `data:`, no relative address. */
export function isLink(value: string): boolean {
  if (value.startsWith('mailto:')) return isEmail(value.slice('mailto:'.length).split('?')[0] ?? '')
  if (value.startsWith('tel:')) return isPhone(value.slice('tel:'.length))
  return isUrl(value)
}
