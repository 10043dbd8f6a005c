import { createServer, type Server } from 'node:http'
import { Provider } from 'oidc-provider'
import { oidcClient } from './oidcClient.ts'

/** An account at the provider. */
export interface Account {
  sub: string
  email: string
  email_verified: boolean
}

/** A real provider by OpenID Connect in which a test says who has an account; on a free port where none is given. */
export class TestProvider {
  issuer = ''
  readonly accounts = new Map<string, Account>()
  readonly client = oidcClient
  #server: Server | undefined

  async listen(port = 0): Promise<void> {
    this.#server = createServer()
    await new Promise<void>((resolve) => this.#server?.listen(port, '127.0.0.1', resolve))
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('The provider has no port')
    this.issuer = `http://localhost:${address.port}`
  }

  /** Begins to answer, once it is known where the hub takes people back. */
  serve(returnTo: string): void {
    const provider = new Provider(this.issuer, {
      clients: [{ client_id: this.client.id, client_secret: this.client.secret, redirect_uris: [returnTo] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: false,
      pkce: { required: () => true },
      cookies: { keys: ['a key of the tests'] },
      findAccount: (_context, sub) => {
        const account = this.accounts.get(sub)
        return account && { accountId: sub, claims: () => ({ ...account }) }
      },
    })
    this.#server?.on('request', provider.callback())
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }
}

/** A browser of few words: it keeps cookies and follows redirections until it comes to an address of `stopAt`. */
export class Browser {
  readonly #cookies = new Map<string, Map<string, string>>()

  readonly #opened: URL[] = []

  async open(address: string, form?: Record<string, string>): Promise<Response> {
    const { host, origin } = new URL(address)
    this.#opened.push(new URL(address))
    const kept = this.#cookies.get(host) ?? new Map<string, string>()
    this.#cookies.set(host, kept)
    const response = await fetch(address, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: {
        Cookie: [...kept].map(([name, value]) => `${name}=${value}`).join('; '),
        'Accept-Language': 'en',
        'Sec-Fetch-Site': 'none',
        ...(form ? { Origin: origin } : {}),
      },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      kept.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  /** Follows redirections and gives the last answer with its address. */
  async follow(
    address: string,
    form?: Record<string, string>,
  ): Promise<{ address: string; response: Response }> {
    const response = await this.open(address, form)
    const next = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || next === null) return { address, response }
    const target = new URL(next, address)
    if (target.pathname === '/admin') return { address: target.href, response }
    return this.follow(target.href)
  }

  /** The last address that was opened at a path of a host. */
  last(host: string, path: string): string {
    return this.#opened.findLast((url) => url.host === host && url.pathname === path)?.href ?? ''
  }

  /** Puts a cookie into the browser. */
  keep(host: string, name: string, value: string): void {
    const kept = this.#cookies.get(host) ?? new Map<string, string>()
    this.#cookies.set(host, kept.set(name, value))
  }

  cookie(host: string, name: string): string | undefined {
    return this.#cookies.get(host)?.get(name) || undefined
  }
}
