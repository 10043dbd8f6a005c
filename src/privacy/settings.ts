import type { Payload } from 'payload'
import type { Env } from '../settings/env.ts'
import { type Ledger, ledgerOf, ledgerStore } from './ledger.ts'

/** How long, in days or months, what need not be kept is kept. */
export interface Retention {
  trashDays: number
  versionMonths: number
  contactDays: number
  mailDays: number
}

/** Settings that erasing needs, and deleting what has been kept long enough. */
export interface PrivacySettings {
  dataDir: string
  ledger: Ledger
  retention: Retention
}

/** The part of the settings that the configuration hands on. */
export const privacySettingsOf = (env: Env): PrivacySettings => ({
  dataDir: env.DATA_DIR,
  ledger: ledgerOf(ledgerStore(env)),
  retention: {
    trashDays: env.HANSA_TRASH_DAYS,
    versionMonths: env.HANSA_VERSION_MONTHS,
    contactDays: env.HANSA_CONTACT_DAYS,
    mailDays: env.HANSA_MAIL_DAYS,
  },
})

/** The settings of the hub that a request is made to. */
export const privacySettings = ({ config }: Payload): PrivacySettings =>
  config.custom.privacy as PrivacySettings
