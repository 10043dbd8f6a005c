/**
 * The portal's headers: nothing may load but its own styles and images and what the hub gives. No inline style or
 * script, no HTML from strings (Trusted Types, with no policy allowed): the embed must live with that.
 */
export const headers = (hub: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    `script-src ${hub}`,
    `connect-src ${hub}`,
    `img-src 'self' ${hub}`,
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cache-Control': 'no-cache',
})
