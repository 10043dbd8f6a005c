import type { Page, Site } from './site.ts'
import { people } from './site.ts'

/** A block of the plugin as the editor saves it. */
export const block = (attributes: Record<string, unknown> = {}) =>
  `<!-- wp:hansa/list ${JSON.stringify(attributes)} /-->`

/** An address that somebody pasted into the block editor, as it saves it. */
export const pasted = (address: string) =>
  `<!-- wp:embed {"url":"${address.replaceAll('&', '\\u0026')}","type":"rich","providerNameSlug":"hansa"} -->
<figure class="wp-block-embed is-type-rich is-provider-hansa wp-block-embed-hansa"><div class="wp-block-embed__wrapper">
${address.replaceAll('&', '&amp;')}
</div></figure>
<!-- /wp:embed -->`

/** Publishes a post as nobody in particular. @returns its id */
export async function post(site: Site, content: string): Promise<number> {
  const encoded = Buffer.from(content).toString('base64')
  const id = await site.php(
    `kses_remove_filters(); echo wp_insert_post( array( 'post_title' => 'A post', 'post_status' => 'publish', 'post_content' => wp_slash( base64_decode( '${encoded}' ) ) ) );`,
  )
  return Number(id)
}

/** The page of a post. */
export const pageOf = (site: Site, id: number): Promise<Page> => site.page(`/?p=${id}`)

/** Sets options; what is `null` is removed. */
export async function set(site: Site, options: Record<string, unknown>): Promise<void> {
  const encoded = Buffer.from(JSON.stringify(options)).toString('base64')
  await site.php(
    `foreach ( json_decode( base64_decode( '${encoded}' ), true ) as $name => $value ) { null === $value ? delete_option( $name ) : update_option( $name, $value ); }`,
  )
}

/** Asks the site's REST interface as a person with an application password. */
export async function rest(site: Site, person: keyof typeof people, route: string, body?: unknown) {
  const password = await site.php(
    `echo WP_Application_Passwords::create_new_application_password( get_user_by( 'login', '${person}' )->ID, array( 'name' => uniqid() ) )[0];`,
  )
  const answer = await fetch(`${site.url}/?rest_route=${route}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${person}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

/** A person who has signed in as a browser does. */
export interface Person {
  /** A page of the site's administration. */
  page: (path: string) => Promise<string>
  /** Sends a form. */
  send: (path: string, fields: URLSearchParams) => Promise<void>
  /** Asks the site's REST interface with the cookies and the nonce of the editor. */
  rest: (route: string, body: unknown) => Promise<{ status: number; body: Record<string, unknown> }>
}

/** Signs a person in. */
export async function signIn(site: Site, name: keyof typeof people): Promise<Person> {
  const cookie = await cookieOf(site, name)
  const page = async (path: string) => (await fetch(`${site.url}${path}`, { headers: { cookie } })).text()
  return {
    page,
    send: async (path, body) => {
      await fetch(`${site.url}${path}`, { method: 'POST', body, headers: { cookie }, redirect: 'manual' })
    },
    rest: async (route, body) => {
      const nonce = await page('/wp-admin/admin-ajax.php?action=rest-nonce')
      const answer = await fetch(`${site.url}/?rest_route=${route}`, {
        method: 'POST',
        headers: { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    },
  }
}

async function cookieOf(site: Site, name: keyof typeof people): Promise<string> {
  const signedIn = await fetch(`${site.url}/wp-login.php`, {
    method: 'POST',
    body: new URLSearchParams({ log: name, pwd: people[name], testcookie: '1' }),
    redirect: 'manual',
    headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
  })
  const cookies = signedIn.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  if (!cookies.some((cookie) => cookie.startsWith('wordpress_logged_in')))
    throw new Error(`${name} cannot sign in`)
  return cookies.join('; ')
}
