import type { PayloadRequest } from 'payload'
import { clientAddress, shortened } from '../../limits/clientAddress.ts'
import { changeCredentials, credentialsOf } from '../credentials/credentials.ts'
import { deviceName } from '../events/device.ts'
import { deviceOf } from './deviceCookie.ts'
import { keyedHash } from '../credentials/sealing.ts'

/** The most devices that are remembered of a person; the one that was met first is forgotten first. */
const mostDevices = 20

/** A device, as well as it can be told: its name and its network, as a keyed hash. */
function markOf(req: PayloadRequest, user: string): string {
  const { secret } = req.payload.config
  const seen = [user, deviceName(req.headers.get('user-agent')), shortened(clientAddress()) ?? '']
  return keyedHash(secret, 'device', JSON.stringify(seen))
}

/**
 * Returns whether a person has signed in with this request's device before, by its cookie or, where that is gone, by name and
 * network. A person's very first device counts as known. Remembers the device, in the request's transaction.
 */
export async function isKnownDevice(
  req: PayloadRequest,
  { id, email }: { id: string | number; email: string },
): Promise<boolean> {
  const user = String(id)
  const stored = (await credentialsOf(req, user))?.knownDevices
  const known = Array.isArray(stored) ? (stored as string[]) : []
  const mark = markOf(req, user)
  if (known.includes(mark)) return true
  await changeCredentials(req, user, { knownDevices: [...known, mark].slice(-mostDevices) })
  return known.length === 0 || deviceOf(req, email) !== undefined
}
