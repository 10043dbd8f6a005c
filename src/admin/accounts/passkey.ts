/** The hub's request for a passkey: the options of WebAuthn as JSON, and a sealed challenge that goes back with the answer. */
export interface PasskeyAsked {
  options: PublicKeyCredentialRequestOptionsJSON
  kept: string
}

/** Asks the browser for a passkey; `undefined` when it gives none, or knows none. */
export async function passkeyFor({
  options,
  kept,
}: PasskeyAsked): Promise<{ credential: string; kept: string } | undefined> {
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
    const credential = await navigator.credentials.get({ publicKey })
    return credential ? { credential: JSON.stringify(credential), kept } : undefined
  } catch {
    return undefined
  }
}
