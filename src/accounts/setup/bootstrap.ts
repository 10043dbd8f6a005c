import { randomInt } from 'node:crypto'
import type { Payload } from 'payload'
import { networkSlug } from '../../access/out.ts'
import { passwordProblem } from '../credentials/passwordRules.ts'
import { validationMessage } from '../../messages/admin/validation.ts'
import type { Env } from '../../settings/env.ts'
import { SetupError } from '../../errors/setup.ts'

/** A hub without users waits for its first administrator: the one-time code that the setup page asks for. */
export interface Setup {
  code: string
}

/** The municipality that stands for the network itself and owns what belongs to no single city. */
export async function networkMunicipality(payload: Payload): Promise<void> {
  const where = { slug: { equals: networkSlug } }
  const { totalDocs } = await payload.count({ collection: 'municipalities', where, overrideAccess: true })
  if (totalDocs > 0) return
  await payload.create({
    collection: 'municipalities',
    data: {
      slug: networkSlug,
      name: 'Network',
      timezone: 'Europe/Brussels',
      locales: ['en'],
      status: 'active',
      sourceLocale: 'en',
      publishedLocales: ['en'],
    },
    locale: 'en',
    overrideAccess: true,
  })
}

/**
 * Sees to it that somebody can sign in. Without any user, the one named in the environment is made; without that
 * either, a one-time code is returned for the setup page. Payload's own open registration stays closed.
 */
export async function firstAdministrator(payload: Payload, env: Env): Promise<Setup | undefined> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return undefined
  if (env.HANSA_ADMIN_EMAIL === undefined || env.HANSA_ADMIN_PASSWORD === undefined)
    return { code: oneTimeCode() }
  const problem = await passwordProblem(env.HANSA_ADMIN_PASSWORD, { email: env.HANSA_ADMIN_EMAIL })
  if (problem)
    throw new SetupError(`HANSA_ADMIN_PASSWORD: ${validationMessage('en', problem.key, problem.values)}`)
  await createAdministrator(payload, {
    name: env.HANSA_ADMIN_EMAIL,
    email: env.HANSA_ADMIN_EMAIL,
    password: env.HANSA_ADMIN_PASSWORD,
  })
  return undefined
}

/** Makes a network administrator; the caller has seen to it that it may. */
export async function createAdministrator(
  payload: Payload,
  data: { name: string; email: string; password: string },
): Promise<void> {
  await payload.create({
    collection: 'users',
    data: { ...data, isNetworkAdmin: true },
    context: { trusted: true },
    overrideAccess: true,
  })
}

/** Twelve letters and digits that are not mistaken for one another: about 59 bits. */
function oneTimeCode(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  const letters = Array.from({ length: 12 }, () => alphabet.charAt(randomInt(alphabet.length)))
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((part) => part.join('')).join('-')
}
