import type { CollectionConfig, Field, SelectField, SelectFieldManyValidation, Where } from 'payload'
import { select as validateSelect } from 'payload/shared'
import { managersField, networkField } from '../src/access/fields.ts'
import { personOf } from '../src/access/caller.ts'
import { managedBy, refuseStrangers } from '../src/access/people.ts'
import { roleNames } from '../src/access/roles.ts'
import { languageSelect } from './fields/basic/languages.ts'
import { message } from './fields/basic/messages.ts'
import { recordSignIn, recordSignOut } from '../src/publish/signIns.ts'
import { interfaceLanguage, speakTheirLanguage } from './fields/basic/interfaceLanguage.ts'
import { checkPassword, followUp, keepState, refuseShortcut } from '../src/accounts/personHooks.ts'
import { accountEndpoints } from '../src/accounts/endpoints.ts'
import { personEndpoints } from '../src/privacy/endpoints.ts'
import { erasePerson, keepAdministrator } from '../src/privacy/person.ts'
import { tellEnd } from '../src/accounts/sessions/sessionEndpoints.ts'
import { related } from './fields/basic/relations.ts'
import type { ModelOptions } from './options.ts'

/** A municipality's administrator gives roles in the own municipalities alone. */
const managed = (siblings: Record<string, unknown>, _id: unknown, user: object | null): Where | true => {
  const caller = user ? personOf(user) : undefined
  if (caller?.kind !== 'member') return true
  const chosen = typeof siblings.municipality === 'string' ? [siblings.municipality] : []
  return { id: { in: [...managedBy(caller), ...chosen] } }
}

const languagesOfTranslators: SelectFieldManyValidation = async (value, options) => {
  const outcome = await validateSelect(value, options)
  if (outcome !== true) return outcome
  const { req, siblingData } = options
  const { roles } = siblingData as { roles?: unknown }
  const translates = Array.isArray(roles) && roles.includes('translator')
  return !translates || (Array.isArray(value) && value.length > 0) || message(req, 'translatorLanguages')
}

/** The languages that a translator writes; of no meaning to other roles. No condition: it would lag behind a quick hand. */
const languages = (locales: readonly string[]): SelectField =>
  ({
    ...languageSelect({
      name: 'languages',
      locales,
      hasMany: true,
    }),
    validate: languagesOfTranslators,
  }) as SelectField

const nobody = () => false

/** Access to a field that nobody reads, filters by or sets from outside. */
const closedField = { create: nobody, read: nobody, update: nobody }

/** Access to a field that hooks alone set. */
const derivedField = { create: nobody, update: nobody }

/** How the hub speaks to the person, and what they may do where. */
const entered = (model: ModelOptions): Field[] => [
  { name: 'name', type: 'text', required: true, maxLength: 120 },
  interfaceLanguage(),
  {
    name: 'notifications',
    type: 'select',
    defaultValue: 'digest',
    options: ['none', 'digest', 'atOnce'],
  },
  {
    name: 'isNetworkAdmin',
    type: 'checkbox',
    defaultValue: false,
    saveToJWT: true,
    access: { create: networkField, update: networkField },
  },
  {
    name: 'memberships',
    type: 'array',
    saveToJWT: true,
    access: { create: managersField, update: managersField },
    fields: [
      {
        ...related({ name: 'municipality', to: 'municipalities', required: true, offers: managed }),
        index: true,
      },
      { name: 'roles', type: 'select', hasMany: true, required: true, options: [...roleNames] },
      languages(model.locales),
    ],
  },
  {
    name: 'suspended',
    type: 'checkbox',
    defaultValue: false,
    access: { create: networkField, update: managersField },
  },
]

/** Kept by hooks. */
const kept = (): Field[] => [
  // True while the person has never set a password. Others see it in `state` only.
  { name: 'invited', type: 'checkbox', hidden: true, access: closedField },
  {
    name: 'state',
    type: 'select',
    options: ['invited', 'active', 'suspended'],
    defaultValue: 'active',
    admin: { readOnly: true, position: 'sidebar' },
    access: derivedField,
  },
  {
    name: 'twoFactor',
    type: 'checkbox',
    defaultValue: false,
    admin: { readOnly: true, position: 'sidebar' },
    access: derivedField,
  },
]

/** People who sign in. Their roles belong to a membership in a municipality; a network administrator stands above all. */
export const users = (model: ModelOptions): CollectionConfig => ({
  slug: 'users',
  admin: {
    group: 'administration',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'state', 'twoFactor', 'isNetworkAdmin', 'memberships'],
    listSearchableFields: ['name', 'email'],
    components: { views: { edit: { default: { Component: '/admin/accounts/PersonView.tsx#PersonView' } } } },
  },
  auth: {
    useSessions: true,
    tokenExpiration: 8 * 60 * 60,
    // Never reached: tries are throttled per account and network address, since a lock would lock the owner out.
    maxLoginAttempts: Number.MAX_SAFE_INTEGER,
    removeTokenFromResponses: true,
    cookies: { sameSite: 'Lax', secure: model.secureCookies },
  },
  defaultSort: 'name',
  endpoints: [...accountEndpoints, ...personEndpoints],
  hooks: {
    beforeOperation: [refuseStrangers],
    beforeValidate: [checkPassword],
    beforeChange: [keepState],
    afterChange: [followUp],
    beforeDelete: [erasePerson],
    afterDelete: [keepAdministrator],
    beforeLogin: [refuseShortcut],
    afterLogin: [speakTheirLanguage, recordSignIn],
    afterLogout: [recordSignOut],
    afterMe: [tellEnd],
  },
  fields: [
    {
      name: 'account',
      type: 'ui',
      admin: {
        components: { Field: '/admin/accounts/AccountFields.tsx#AccountFields' },
        disableListColumn: true,
      },
    },
    ...entered(model),
    ...kept(),
  ],
})
