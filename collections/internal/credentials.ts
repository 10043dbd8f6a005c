import type { CollectionConfig } from 'payload'

/**
 * Credentials of an account beside the password: one row per person, which nobody reads. They stand apart from the people, so that no
 * filter, sort, populated relation or stale copy of a person can reach them.
 */
export const credentials = (): CollectionConfig => ({
  slug: 'credentials',
  admin: { group: 'administration' },
  endpoints: false,
  disableDuplicate: true,
  fields: [
    { name: 'user', type: 'text', required: true, unique: true },
    // The one-time link: only the hash of its token.
    { name: 'linkKind', type: 'select', options: ['invitation', 'reset'] },
    { name: 'linkHash', type: 'text', index: true },
    { name: 'linkExpiresAt', type: 'date' },
    // Which invitation counts: a queued mail of an earlier or revoked one is not sent.
    { name: 'invitation', type: 'text' },
    // The second factor: its secret encrypted, the last time step that was used, hashes of the recovery codes.
    { name: 'totpSecret', type: 'text' },
    { name: 'totpStep', type: 'number' },
    { name: 'recoveryCodes', type: 'json' },
    // Keyed hashes of devices that have signed in before.
    { name: 'knownDevices', type: 'json' },
    // Challenges that were answered, until they expire: none is answered twice.
    { name: 'usedChallenges', type: 'json' },
    // Passkeys (WebAuthn): public keys, and the counter of the last signature.
    {
      name: 'passkeys',
      type: 'array',
      fields: [
        { name: 'credentialId', type: 'text', required: true, index: true },
        { name: 'publicKey', type: 'text', required: true },
        { name: 'counter', type: 'number', required: true },
        { name: 'transports', type: 'json' },
        { name: 'name', type: 'text', required: true },
        { name: 'backedUp', type: 'checkbox' },
        { name: 'createdAt', type: 'date', required: true },
        { name: 'lastUsedAt', type: 'date' },
      ],
    },
    {
      name: 'identities',
      type: 'array',
      fields: [
        { name: 'issuer', type: 'text', required: true },
        // Hash of issuer and subject.
        { name: 'key', type: 'text', required: true, index: true },
      ],
    },
  ],
})
