import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Credential, User } from '../../model/payload-types.ts'
import {
  type Challenge,
  challengeLifetime,
  isUsed,
  newChallenge,
  openChallenge,
  usedWith,
} from './challenges.ts'
import { changeCredentials, credentialsOf, holdCredentials } from '../credentials/credentials.ts'
import { keyedHash } from '../credentials/sealing.ts'

/** A stored passkey. */
export type Passkey = NonNullable<Credential['passkeys']>[number]

/** A request for a passkey to a browser: the options of WebAuthn as JSON, and the sealed challenge that comes back with the answer. */
export interface PasskeyAsked {
  options: object
  kept: string
}

/** A browser's answer: the credential of WebAuthn as JSON text, and the sealed challenge. */
export interface PasskeyAnswer {
  credential: string
  kept: string
}

/** The most passkeys of a person. */
export const mostPasskeys = 20

/** Browsers bind a passkey to the host of the hub, and say from which origin it was shown. */
const partyOf = ({ payload }: PayloadRequest) => ({
  origin: payload.config.serverURL,
  id: new URL(payload.config.serverURL).hostname,
})

const described = (passkeys: readonly Passkey[]) =>
  passkeys.map(({ credentialId: id, transports }) => ({ id, transports: transportsOf(transports) }))

const transportsOf = (value: unknown) =>
  z
    .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
    .catch([])
    .parse(value)

/** Asks for one of a person's passkeys; `undefined` when there is none. */
export async function askForPasskey(
  req: PayloadRequest,
  user: string,
  held: Credential | undefined,
): Promise<PasskeyAsked | undefined> {
  const passkeys = held?.passkeys ?? []
  if (passkeys.length === 0) return undefined
  const { challenge, kept } = newChallenge(req, user, 'show')
  const options = await generateAuthenticationOptions({
    rpID: partyOf(req).id,
    challenge,
    allowCredentials: described(passkeys),
    userVerification: 'required',
    timeout: challengeLifetime,
  })
  return { options, kept }
}

/** Asks for a new passkey. The sealed challenge is also the proof that the person was asked before. */
export async function askForNewPasskey(req: PayloadRequest, person: User): Promise<PasskeyAsked> {
  const user = String(person.id)
  const held = await credentialsOf(req, user)
  const { challenge, kept } = newChallenge(req, user, person.twoFactor ? 'add' : 'addFirst')
  const options = await generateRegistrationOptions({
    rpName: 'Hansa',
    rpID: partyOf(req).id,
    userName: person.email,
    userDisplayName: person.name,
    userID: handleOf(req, user),
    challenge,
    excludeCredentials: described(held?.passkeys ?? []),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    timeout: challengeLifetime,
  })
  return { options, kept }
}

/** Returns the user handle (WebAuthn) that a device keeps: always the same for a person, and without meaning elsewhere. */
const handleOf = (req: PayloadRequest, user: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(keyedHash(req.payload.config.secret, 'passkey', user), 'hex'))

const text = z.string().max(20_000)
const shared = { id: text, rawId: text, type: z.literal('public-key') }
const shownForm = z.object({
  ...shared,
  response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text }),
})
const madeForm = z.object({
  ...shared,
  response: z.object({ clientDataJSON: text, attestationObject: text, transports: z.unknown() }),
})

function parsed<T>(schema: z.ZodType<T>, credential: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(credential)).data
  } catch {
    return undefined
  }
}

/**
 * Checks a passkey that a person shows, and uses its challenge up. Call it inside `atomically`: of two requests with the
 * same answer the later one then sees what the other has used up. The device must have verified the person.
 */
export async function checkPasskey(
  req: PayloadRequest,
  user: string,
  { credential, kept }: PasskeyAnswer,
): Promise<boolean> {
  await holdCredentials(req, user)
  const held = await credentialsOf(req, user)
  const challenge = openChallenge(req, user, ['show'], kept)
  const shown = parsed(shownForm, credential)
  const passkey = held?.passkeys?.find(({ credentialId }) => credentialId === shown?.id)
  if (!held || !challenge || !shown || !passkey || isUsed(held, challenge)) return false
  const info = await verified(req, { ...shown, clientExtensionResults: {} }, challenge, passkey)
  if (info?.userVerified !== true) return false
  const changed = {
    ...passkey,
    counter: info.newCounter,
    backedUp: info.credentialBackedUp,
    lastUsedAt: new Date().toISOString(),
  }
  await changeCredentials(req, user, {
    usedChallenges: usedWith(held, challenge),
    passkeys: held.passkeys?.map((one) => (one === passkey ? changed : one)) ?? [],
  })
  return true
}

/** Returns what a signature says; `undefined` when it is wrong, of another challenge or origin, or its counter is not higher. */
async function verified(
  req: PayloadRequest,
  response: AuthenticationResponseJSON,
  { challenge }: Challenge,
  { credentialId: id, publicKey, counter, transports }: Passkey,
) {
  const { id: expectedRPID, origin: expectedOrigin } = partyOf(req)
  const bytes = new Uint8Array(Buffer.from(publicKey, 'base64url'))
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin,
    expectedRPID,
    credential: { id, publicKey: bytes, counter, transports: transportsOf(transports) },
    requireUserVerification: true,
  }).catch(() => undefined)
  return checked?.verified ? checked.authenticationInfo : undefined
}

/**
 * Reads a new passkey that a device has made for a challenge of this person; `undefined` when it is anything else. The
 * challenge is used up by storing what `usedWith` gives.
 */
export async function newPasskey(
  req: PayloadRequest,
  user: string,
  { credential, kept }: PasskeyAnswer,
  name: string,
): Promise<{ passkey: Omit<Passkey, 'id'>; challenge: Challenge } | undefined> {
  const challenge = openChallenge(req, user, ['add', 'addFirst'], kept)
  const made = parsed(madeForm, credential)
  if (!challenge || !made) return undefined
  const { id: expectedRPID, origin: expectedOrigin } = partyOf(req)
  const { clientDataJSON, attestationObject } = made.response
  const response: RegistrationResponseJSON = {
    ...made,
    response: { clientDataJSON, attestationObject },
    clientExtensionResults: {},
  }
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge.challenge,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!checked?.verified || !checked.registrationInfo.userVerified) return undefined
  const { credential: key, credentialBackedUp: backedUp } = checked.registrationInfo
  const passkey = {
    credentialId: key.id,
    publicKey: Buffer.from(key.publicKey).toString('base64url'),
    counter: key.counter,
    transports: transportsOf(made.response.transports),
    name: name.trim().slice(0, 60) || 'Passkey',
    backedUp,
    createdAt: new Date().toISOString(),
  }
  return { passkey, challenge }
}
