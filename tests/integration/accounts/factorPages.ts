import { Secret, TOTP } from 'otpauth'
import { Authenticator, type Deviation } from './authenticator.ts'
import { type Answer, type People } from './people.ts'
import { password } from '../people.ts'

/** The hub's request for a passkey, as a browser gets it. */
export interface Asked {
  options: object
  kept: string
}

/** The value of a field of a page's form. */
export const value = (answer: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(answer.text)?.[1] ?? ''

/** The recovery codes that a page shows. */
export const codesIn = (answer: Answer): string[] =>
  [...answer.text.matchAll(/<li>([a-z0-9-]{14})<\/li>/g)].map(([, code]) => code ?? '')

/** The code that an app shows, now or so many steps later. */
export const codeOf = (secret: string, later = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 30_000 })

/** Returns the request for a passkey in a page. */
export function askedIn(answer: Answer): Asked {
  const options = /data-options="([^"]*)"/.exec(answer.text)?.[1] ?? '{}'
  const json = options.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  return { options: JSON.parse(json) as object, kept: value(answer, 'kept') }
}

/** Returns the request for a passkey in the answer to a sign-in. */
export const askedAt = (answer: Answer): Asked => answer.body.errors?.[0]?.data?.passkey as unknown as Asked

/** The pages of the second factor, as a browser with a session uses them. */
export class FactorPages {
  constructor(
    readonly people: People,
    readonly session: string,
  ) {}

  /** A device that knows the hub. */
  device = () => new Authenticator(this.people.hub.url)

  get(path: string): Promise<Answer> {
    return this.people.call('GET', path, { headers: { ...this.#headers, 'Sec-Fetch-Site': 'none' } })
  }

  post(path: string, form: Record<string, string>): Promise<Answer> {
    return this.people.call('POST', path, { form, headers: this.#headers })
  }

  /** Adds a passkey, as the page does it once the person has shown who it is. @param proof the password where there is no factor yet */
  async add(
    device: Authenticator,
    proof: Record<string, string> = { password },
    deviation: Deviation = {},
  ): Promise<Answer> {
    const asked = askedIn(await this.post('/account/passkeys/new', proof))
    const credential = asked.kept ? device.make(asked.options, deviation) : '{}'
    return this.post('/account/passkeys', { credential, kept: asked.kept, name: 'Phone' })
  }

  get #headers() {
    return {
      Cookie: `payload-token=${this.session}`,
      Origin: this.people.hub.url,
      'Accept-Language': 'en',
    }
  }
}
