/**
 * The headers of pages: they hold no script and nothing from elsewhere, so that is all that browsers may load.
 * @param forms where forms may be sent to
 */
export function pageHeaders(serverUrl: string, forms = "'none'"): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'self'",
      `img-src 'self' ${serverUrl}`,
      "base-uri 'none'",
      `form-action ${forms}`,
      "frame-ancestors 'self'",
    ].join('; '),
  }
}
