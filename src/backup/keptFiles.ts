import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '../settings/env.ts'

/** The secret's file in DATA_DIR. */
export const secretFile = 'secret'

/** Files of DATA_DIR that a restored hub needs, besides the secret. Mails and answers that are kept there are made again. */
const others = ['demo-accounts.json']

/** Returns the texts of the files that belong in a backup, by name in DATA_DIR; the secret also where the environment sets it. */
export async function keptFiles({
  DATA_DIR,
  HANSA_SECRET,
}: Pick<Env, 'DATA_DIR' | 'HANSA_SECRET'>): Promise<Map<string, string>> {
  const kept = new Map([[secretFile, `${HANSA_SECRET}\n`]])
  for (const name of others) {
    const text = await readIfThere(path.join(DATA_DIR, name))
    if (text !== undefined) kept.set(name, text)
  }
  return kept
}

/** A text file, or nothing where there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
