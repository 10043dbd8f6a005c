import { z } from 'zod'
import { domainName } from '../model/domainName.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The message at start for a provider without a scope. */
const scopeMissing =
  'each provider says for whom it may speak: "municipalities" (a list of their slugs, like ["durres"], or "all") and "domains" of the people\'s addresses, like ["durres.example"]'

const domain = z.string().transform((text, context) => {
  const name = domainName(text)
  if (name === undefined) context.addIssue({ code: 'custom', message: 'domains like ["durres.example"]' })
  return name ?? z.NEVER
})

/** One identity provider of the settings. `name` stands in addresses, `label` on the button. */
const provider = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/, 'small letters a to z, digits and hyphens'),
  label: z.string().trim().min(1).max(60),
  issuer: z
    .url({ protocol: /^https?$/ })
    .refine(
      (value) => value.startsWith('https:') || loopback.has(new URL(value).hostname),
      'an https address',
    ),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** For whom it may speak: who has rights elsewhere, or an address in another domain, is not known by it. */
  municipalities: z.union([z.literal('all'), z.array(z.string().min(1)).min(1)], { error: scopeMissing }),
  domains: z.array(domain, { error: scopeMissing }).min(1, scopeMissing),
})

/** An identity provider by OpenID Connect. */
export type OidcProvider = z.infer<typeof provider>

const list = z
  .array(provider)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'each with a name of its own')
  .refine(
    (all) => new Set(all.map(({ issuer }) => issuer)).size === all.length,
    'each with an issuer of its own',
  )

/** The setting `OIDC_PROVIDERS`: a JSON list of providers. */
export const oidcProviders = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON: write a list like [{"name": …}]' })
      return z.NEVER
    }
  })
  .pipe(list)
