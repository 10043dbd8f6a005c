import { z } from 'zod'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

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
})

/** An identity provider by OpenID Connect. */
export type OidcProvider = z.infer<typeof provider>

const list = z
  .array(provider)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'each with a name of its own')

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
