/** What our own parts of the admin say, in English. */
export const en = {
  auditExport: 'Download as CSV',
}
