import type { Access, CollectionConfig, PayloadRequest } from 'payload'
import { ownedAccess } from '../access/index.ts'
import { callerOf } from '../access/caller.ts'

const owned = ownedAccess({ visible: false })

/** The public door reads what each city shows; people read and decide for their own municipalities. */
const reads: Access = (args) => callerOf(args.req).kind === 'delivery' || (owned.read?.(args) ?? false)

/** Access to adoptions: the adopting city's own business, except for what it shows. */
export const adoptionAccess = (): NonNullable<CollectionConfig['access']> => ({ ...owned, read: reads })

/** Whether the person may decide for a municipality what it takes over: who may create and publish there. */
export function mayDecideFor(req: PayloadRequest, municipality: string): boolean {
  const caller = callerOf(req)
  return caller.kind === 'network' || (caller.kind === 'member' && caller.in('writes').includes(municipality))
}
