/** What every part of the page needs. */
export interface Shared {
  /** Of the forms. */
  language: string
  /** Where the admin stands, without a trailing slash. */
  admin: string
}
