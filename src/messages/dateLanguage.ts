/** BCP 47 tags of interface languages where Payload's codes differ, or where its English writes dates otherwise. */
const tags: Readonly<Record<string, string>> = { rs: 'sr', en: 'en-GB' }

/** The tag by which dates are written in an interface language. */
export const dateLanguage = (code: string): string => tags[code] ?? code
