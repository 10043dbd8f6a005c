import type { Kind } from '../../model/kinds/index.ts'
import type { Stored } from '../content/content.ts'
import { readable } from './readable.ts'
import type { Reading } from './readings.ts'
import type { Use } from './rows.ts'

/** The picture or the document whose file has this name, while something shows it that is out in an offered language. */
export async function fileOf(
  collection: 'media' | 'documents',
  filename: string,
  reading: Reading,
  offered: readonly string[],
): Promise<Stored | undefined> {
  const file = await reading.rows.file(collection, filename)
  if (!file) return undefined
  for (const [kind, uses] of byKind(await reading.rows.uses(file.id)))
    if (await isShownBy(kind, uses, reading, offered)) return file
  return undefined
}

async function isShownBy(
  kind: Kind,
  uses: readonly Use[],
  { rows, directory, now }: Reading,
  offered: readonly string[],
): Promise<boolean> {
  const open = readable(kind, directory, now)
  for (const [language, documents] of byLanguage(uses)) {
    if (language !== undefined && !offered.includes(language)) continue
    const out = language === undefined ? [] : [{ publishedLocales: { in: [language] } }]
    const found = await rows.filterIds(kind, documents, { and: [open, ...out] })
    if (found.length > 0) return true
  }
  return false
}

const byKind = (uses: readonly Use[]) =>
  grouped(
    uses,
    ({ kind }) => kind,
    (use) => use,
  )
const byLanguage = (uses: readonly Use[]) =>
  grouped(
    uses,
    ({ language }) => language,
    ({ document }) => document,
  )

function grouped<T, K, V>(all: readonly T[], keyOf: (one: T) => K, valueOf: (one: T) => V): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), valueOf(one)])
  return groups
}
