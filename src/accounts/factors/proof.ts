import type { PayloadRequest } from 'payload'
import type { Credential } from '../../model/payload-types.ts'
import { checkCode } from './codes.ts'
import { checkPasskey, type PasskeyAnswer } from './passkeys.ts'

/** The second factor that a person shows: a code of the app, a recovery code, or a passkey. */
export interface Proof {
  code?: string | undefined
  passkey?: PasskeyAnswer | undefined
}

/** Returns whether there is a second factor: an authenticator app or a passkey. Recovery codes alone are none. */
export const hasFactor = (held: Credential | undefined): boolean =>
  Boolean(held?.totpSecret) || (held?.passkeys ?? []).length > 0

/** Checks what is shown and uses it up, inside `atomically`. */
export async function checkProof(
  req: PayloadRequest,
  user: string,
  { code, passkey }: Proof,
): Promise<boolean> {
  return passkey ? checkPasskey(req, user, passkey) : checkCode(req, user, code ?? '')
}
