import type { CollectionAfterLoginHook, SelectField } from 'payload'
import { interfaceLanguageOptions } from '../../../src/messages/interfaceLanguages.ts'

/** How long the browser keeps the choice, in seconds: a year. */
const kept = 365 * 24 * 60 * 60

/** The language a person wants the admin in; empty follows the browser. */
export const interfaceLanguage = (): SelectField => ({
  name: 'language',
  type: 'select',
  options: interfaceLanguageOptions,
})

/** Tells the browser at each sign-in which language the person chose, in the cookie that Payload's admin reads. */
export const speakTheirLanguage: CollectionAfterLoginHook = ({ req, user }) => {
  if (typeof user.language !== 'string') return user
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append(
    'Set-Cookie',
    `payload-lng=${user.language}; Path=/; Max-Age=${kept}; SameSite=Lax`,
  )
  return user
}
