import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'

/** A demo account as it is printed at the start and kept in `demo-accounts.json`. */
export interface DemoAccount {
  email: string
  password: string
  role: string
}

interface Person {
  email: string
  name: string
  role: string
  membership?: { municipality: string; roles: ('admin' | 'editor' | 'author')[] }
}

const editor = (name: string, municipality: string, town: string): Person => ({
  email: `editor@${municipality}.example`,
  name,
  role: `editor of ${town}`,
  membership: { municipality, roles: ['editor'] },
})

/** Nobody real: the addresses end in a domain that cannot exist (RFC 2606). */
const people: Person[] = [
  { email: 'admin@network.example', name: 'Network administrator', role: 'administrator of the network' },
  {
    email: 'admin@durres.example',
    name: 'Administrator Durrës',
    role: 'administrator of Durrës',
    membership: { municipality: 'durres', roles: ['admin'] },
  },
  editor('Editor Durrës', 'durres', 'Durrës'),
  {
    email: 'author@durres.example',
    name: 'Author Durrës',
    role: 'author of Durrës, who submits for review',
    membership: { municipality: 'durres', roles: ['author'] },
  },
  editor('Editor Palazzo San Gervasio', 'palazzo-san-gervasio', 'Palazzo San Gervasio'),
  editor('Editor Teruel', 'teruel', 'Teruel'),
  editor('Editor Ancient Olympia', 'ancient-olympia', 'Ancient Olympia'),
]

/**
 * Makes the demo's people once, in a hub that has the demo municipalities and nobody else, with random passwords that are
 * kept in `<dataDir>/demo-accounts.json`, readable by the owner only. Later calls return what is kept there; without it,
 * an empty list. The passwords are written before the accounts exist, so no crash can leave accounts that nobody opens.
 */
export async function demoAccounts(
  payload: Payload,
  { dataDir }: { dataDir: string },
): Promise<DemoAccount[]> {
  const kept = path.join(dataDir, 'demo-accounts.json')
  const pending = `${kept}.pending`
  if (existsSync(kept)) return read(kept)
  const { totalDocs: users } = await payload.count({ collection: 'users', overrideAccess: true })
  if (users > 0 && !existsSync(pending)) return []
  const municipalities = await idsOfMunicipalities(payload)
  if (!people.every(({ membership }) => !membership || municipalities.has(membership.municipality))) return []
  const accounts = existsSync(pending) ? read(pending) : write(pending)
  if (users === 0) await createAll(payload, accounts, municipalities)
  renameSync(pending, kept)
  return accounts
}

function read(file: string): DemoAccount[] {
  return JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]
}

function write(file: string): DemoAccount[] {
  const accounts = people.map(({ email, role }) => ({
    email,
    password: randomBytes(12).toString('base64url'),
    role,
  }))
  mkdirSync(path.dirname(file), { recursive: true })
  const whole = `${file}.${randomBytes(4).toString('hex')}`
  writeFileSync(whole, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  renameSync(whole, file)
  return accounts
}

async function idsOfMunicipalities(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'municipalities',
    limit: 100,
    depth: 0,
    overrideAccess: true,
  })
  return new Map(docs.map(({ id, slug }) => [String(slug), String(id)]))
}

async function createAll(
  payload: Payload,
  accounts: DemoAccount[],
  municipalities: Map<string, string>,
): Promise<void> {
  const req = await createLocalReq({ context: { seed: true } }, payload)
  await initTransaction(req)
  try {
    for (const person of people) await createOne(payload, person, accounts, municipalities, req)
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

async function createOne(
  payload: Payload,
  { email, name, membership }: Person,
  accounts: DemoAccount[],
  municipalities: Map<string, string>,
  req: PayloadRequest,
): Promise<void> {
  const password = accounts.find((account) => account.email === email)?.password
  if (password === undefined)
    throw new Error(`The file of demo accounts lacks ${email}. Remove it and start again.`)
  const municipality = membership && municipalities.get(membership.municipality)
  const memberships = membership && municipality ? [{ municipality, roles: membership.roles }] : []
  await payload.create({
    collection: 'users',
    data: { email, password, name, isNetworkAdmin: memberships.length === 0, memberships },
    req,
    overrideAccess: true,
  })
}
