import 'reflect-metadata'
import { webcrypto } from 'node:crypto'

/** A key and a certificate that signs itself, PEM. */
export interface Certificate {
  key: string
  cert: string
}

/** Makes a certificate for a name that is valid for an hour. */
export async function certificateFor(name: string): Promise<Certificate> {
  const { cryptoProvider, PemConverter, SubjectAlternativeNameExtension, X509CertificateGenerator } =
    await import('@peculiar/x509')
  cryptoProvider.set(webcrypto as never)
  const signing = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
  const keys = await webcrypto.subtle.generateKey(signing, true, ['sign', 'verify'])
  const made = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 3_600_000),
    signingAlgorithm: signing,
    keys: keys as never,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: name }])],
  })
  const key = PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'private key')
  return { key, cert: made.toString('pem') }
}
