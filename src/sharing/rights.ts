import type { PayloadRequest } from 'payload'
import { may } from '../access/caller.ts'

/** Returns whether the person may decide for a municipality what it takes over: by the right to create and publish there. */
export function mayDecideFor(req: PayloadRequest, municipality: string): boolean {
  return may(req, 'create', 'adoptions', municipality) && may(req, 'publish', 'adoptions', municipality)
}
