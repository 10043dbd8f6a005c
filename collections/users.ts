import type { CollectionConfig } from 'payload'
import { networkField, peopleAccess } from '../src/access/index.ts'
import { roleNames } from '../src/access/roles.ts'
import { interfaceLanguage, speakTheirLanguage } from './fields/interfaceLanguage.ts'
import { password } from './fields/password.ts'
import type { ModelOptions } from './index.ts'

/** People who sign in. Their roles belong to a membership in a municipality; a network administrator stands above all. */
export const users = (model: ModelOptions): CollectionConfig => ({
  slug: 'users',
  admin: {
    group: 'administration',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'isNetworkAdmin', 'memberships'],
    listSearchableFields: ['name', 'email'],
  },
  auth: {
    useSessions: true,
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 8,
    lockTime: 10 * 60 * 1000,
    removeTokenFromResponses: true,
    cookies: { sameSite: 'Lax', secure: model.secureCookies },
  },
  access: peopleAccess(),
  defaultSort: 'name',
  hooks: { beforeValidate: [password], afterLogin: [speakTheirLanguage] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    interfaceLanguage(),
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
      access: { create: networkField, update: networkField },
      fields: [
        {
          name: 'municipality',
          type: 'relationship',
          relationTo: 'municipalities',
          required: true,
          index: true,
        },
        { name: 'roles', type: 'select', hasMany: true, required: true, options: [...roleNames] },
      ],
    },
  ],
})
