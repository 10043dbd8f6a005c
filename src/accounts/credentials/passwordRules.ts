import type { ValidationKey } from '../../messages/admin/validation.ts'

/** The shortest password that is accepted, in characters (NIST SP 800-63B: length over composition rules). */
export const minimumPasswordLength = 12

/** The longest, so that hashing and estimating have a bound. */
const maximumPasswordLength = 256

/** Passwords that a guesser finds within so many tries (as a power of ten) are refused. */
const minimumGuesses = 9

/** A fault of a password, as a message of the catalogue. */
export interface PasswordProblem {
  key: ValidationKey
  values?: Record<string, string | number>
}

/**
 * Says why a password cannot be used: too short, too long, common, or made from the person's own name or address.
 * Common ones are found in a list on disk; nothing is sent anywhere.
 */
export async function passwordProblem(
  password: unknown,
  person: { name?: string | null; email?: string | null },
): Promise<PasswordProblem | undefined> {
  const length = typeof password === 'string' ? [...password].length : 0
  if (typeof password !== 'string' || length < minimumPasswordLength)
    return { key: 'passwordShort', values: { minimum: minimumPasswordLength, value: length } }
  if (length > maximumPasswordLength)
    return { key: 'passwordLong', values: { maximum: maximumPasswordLength, value: length } }
  const own = ownWords(person)
  if (containsOwn(password, own)) return { key: 'passwordOwn' }
  const guesses = (await estimator()).check(password, own).guessesLog10
  return guesses < minimumGuesses ? { key: 'passwordCommon' } : undefined
}

/** The person's name and address, whole and in parts, as a guesser would try them. */
function ownWords({ name, email }: { name?: string | null; email?: string | null }): string[] {
  const [local = '', domain = ''] = (email ?? '').split('@')
  const parts = [name, email, local, ...(name ?? '').split(/\s+/), ...domain.split('.')]
  return [...new Set(parts.map((part) => plain(part ?? '')))].filter((part) => part.length >= 3)
}

/** Returns whether a password is hardly more than the name or the address: without them, fewer than six letters and digits are left. */
function containsOwn(password: string, own: string[]): boolean {
  const byLength = own.toSorted((a, b) => b.length - a.length)
  const rest = byLength.reduce((text, word) => text.replaceAll(word, ''), plain(password))
  return rest.length < plain(password).length && rest.replaceAll(/[^\p{L}\p{N}]/gu, '').length < 6
}

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

let loaded: Promise<{ check: (password: string, own: string[]) => { guessesLog10: number } }> | undefined

/** The estimator with its list of common passwords, read when the first password is set. */
function estimator() {
  return (loaded ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }]) =>
      new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: maximumPasswordLength }),
  ))
}
