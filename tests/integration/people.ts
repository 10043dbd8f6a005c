/** The password of everybody in the tests. */
export const password = 'correct horse battery staple'

/**
 * Signs in over REST, as a browser does. @returns the session's token, which stands in the cookie alone
 * @throws {Error} when the hub refuses
 */
export async function signIn(url: string, email: string): Promise<string> {
  const login = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const body = await login.text()
  const token = /payload-token=([^;]+)/.exec(login.headers.get('set-cookie') ?? '')?.[1]
  if (token === undefined) throw new Error(`${email} cannot sign in: ${login.status} ${body}`)
  if (body.includes('token"')) throw new Error(`The answer to a sign-in holds a token: ${body}`)
  return token
}

/** Returns the data of a city of the tests. */
export const cityData = (slug: string, locales: string[] = ['en']) => ({
  slug,
  name: slug,
  country: 'AL',
  timezone: 'Europe/Tirane',
  locales,
  status: 'active',
  sourceLocale: 'en',
  publishedLocales: ['en'],
})
