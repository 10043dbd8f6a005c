import type { Payload } from 'payload'
import type { Env } from '../../settings/env.ts'
import type { OidcProvider } from '../../settings/oidcProviders.ts'

/** How long sessions last, in milliseconds: without a request of the person, and at most. */
export interface SessionLimits {
  idle: number
  whole: number
}

/** The settings that accounts use. */
export interface AccountSettings {
  /** True where everybody needs a second factor, network administrators too. */
  requireTwoFactor: boolean
  sessions: SessionLimits
  /** Those of network administrators. */
  adminSessions: SessionLimits
  providers: OidcProvider[]
}

const hour = 3_600_000

/** The part of the settings that accounts go by. */
export const accountSettingsOf = (settings: Env): AccountSettings => ({
  requireTwoFactor: settings.HANSA_REQUIRE_TWO_FACTOR,
  sessions: {
    idle: settings.HANSA_SESSION_IDLE_HOURS * hour,
    whole: settings.HANSA_SESSION_HOURS * hour,
  },
  adminSessions: {
    idle: settings.HANSA_ADMIN_SESSION_IDLE_HOURS * hour,
    whole: settings.HANSA_ADMIN_SESSION_HOURS * hour,
  },
  providers: settings.OIDC_PROVIDERS,
})

/** The settings as the configuration carries them (`custom`, which browsers never see). */
export const accountSettings = ({ config }: Pick<Payload, 'config'>): AccountSettings =>
  config.custom.accounts as AccountSettings

/** The limits of a person's sessions. */
export const limitsOf = (
  payload: Pick<Payload, 'config'>,
  person: { isNetworkAdmin?: unknown },
): SessionLimits => {
  const { sessions, adminSessions } = accountSettings(payload)
  return person.isNetworkAdmin === true ? adminSessions : sessions
}
