import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Takes an account out of the list of the demo's accounts, where there is one. */
export function forgetDemoAccount(dataDir: string, email: string): void {
  const file = path.join(dataDir, 'demo-accounts.json')
  if (!existsSync(file)) return
  const accounts = JSON.parse(readFileSync(file, 'utf8')) as { email: string }[]
  const others = accounts.filter((account) => account.email !== email)
  if (others.length === accounts.length) return
  writeFileSync(`${file}.part`, JSON.stringify(others, null, 2), { mode: 0o600 })
  renameSync(`${file}.part`, file)
}
