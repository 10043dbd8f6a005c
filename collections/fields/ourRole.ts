import type { FieldHook, SelectField } from 'payload'
import { callerOf, idOf, municipalitiesOf } from '../../src/access/caller.ts'
import { partnerRoleNames, standings } from '../../src/access/partnerships.ts'
import { isDoc } from '../../src/translation/document.ts'

/** The reader's cities in a project: as its owner, else by the strongest of their roles in the consortium today. */
const roleOf: FieldHook = async ({ req, originalDoc, data }) => {
  const project: unknown = data ?? originalDoc
  const caller = callerOf(req)
  if (caller.kind !== 'member' || !isDoc(project)) return undefined
  if (municipalitiesOf(caller).includes(idOf(project.municipality) ?? '')) return 'owner'
  const roles = (await standings(req, caller))
    .filter((standing) => standing.project === String(project.id))
    .map(({ role }) => role)
  return partnerRoleNames.find((role) => roles.includes(role))
}

/** The role of the reader's own municipality in a project, whoever owns it. Not stored. */
export const ourRole = (): SelectField => ({
  name: 'ourRole',
  type: 'select',
  virtual: true,
  options: ['owner', ...partnerRoleNames],
  admin: { position: 'sidebar', readOnly: true },
  hooks: { afterRead: [roleOf] },
})
