import { Secret, TOTP } from 'otpauth'
import type { People } from './people.ts'

/** Sets an authenticator app up for the person of a session. @returns its codes: now, or so many steps later */
export async function setUpFactor(
  people: People,
  token: string,
): Promise<{ code: (later?: number) => string }> {
  const headers = {
    Cookie: `payload-token=${token}`,
    Origin: people.hub.url,
    'Accept-Language': 'en',
  }
  const page = await people.call('GET', '/account/two-factor', { headers })
  const key = (/class="key">([^<]+)</.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
  const enrolment = /name="enrolment" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
  const app = new TOTP({ secret: Secret.fromBase32(key) })
  const code = (later = 0) => app.generate({ timestamp: Date.now() + later * 30_000 })
  const answer = await people.call('POST', '/account/two-factor', {
    form: { enrolment, code: code() },
    headers,
  })
  if (answer.status !== 200) throw new Error(`No second factor: ${answer.status} ${answer.text}`)
  return { code }
}
