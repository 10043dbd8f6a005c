/** The ways in which a client may spell one session's cookie that Payload reads as such. */
export const cookies: Record<string, (token: string) => Record<string, string>> = {
  plain: (token) => ({ Cookie: `payload-token=${token}` }),
  'space before =': (token) => ({ Cookie: `payload-token =${token}` }),
  'tab before =': (token) => ({ Cookie: `payload-token\t=${token}` }),
  'spaces around the name': (token) => ({ Cookie: `a=b;   payload-token  =${token}` }),
  'no-break space': (token) => ({ Cookie: `payload-token\u00a0=${token}` }),
  'among others': (token) => ({ Cookie: `a=b;payload-token=${token};c=d` }),
  'named twice': (token) => ({ Cookie: `payload-token=x; payload-token =${token}` }),
  'nameless neighbour': (token) => ({ Cookie: `=; ;;payload-token =${token}` }),
  'percent-encoded': (token) => ({ Cookie: `payload-token =${token.replaceAll('e', '%65')}` }),
}

/** The same of the header `Authorization`. */
export const headers: Record<string, (token: string) => Record<string, string>> = {
  JWT: (token) => ({ Authorization: `JWT ${token}` }),
  Bearer: (token) => ({ Authorization: `Bearer ${token}` }),
  'with a foreign cookie': (token) => ({ Authorization: `JWT ${token}`, Cookie: 'payload-token=x' }),
  'lower-case name': (token) => ({ authorization: `Bearer ${token}` }),
}

type Spelling = [name: string, shown: (token: string) => Record<string, string>]

/** Every spelling, with what a browser adds by itself. */
export const spellings: Spelling[] = [
  ...Object.entries(headers),
  ...Object.entries(cookies).map(([name, shown]): Spelling => {
    return [`cookie ${name}`, (token) => ({ ...shown(token), 'Sec-Fetch-Site': 'none' })]
  }),
]
