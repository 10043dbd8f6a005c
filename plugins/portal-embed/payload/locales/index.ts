import { ar } from './ar.ts'
import { bs } from './bs.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { it } from './it.ts'
import { lv } from './lv.ts'
import { mk } from './mk.ts'
import { pl } from './pl.ts'
import { ro } from './ro.ts'
import { sq } from './sq.ts'
import { sr } from './sr.ts'
import { sv } from './sv.ts'
import { uk } from './uk.ts'
import type { Words } from './words.ts'

/** The words by language. Payload calls Serbian `rs`. */
export const words: Readonly<Record<string, Words>> = {
  en,
  sq,
  it,
  es,
  el,
  ro,
  lv,
  pl,
  sv,
  de,
  mk,
  sr,
  bs,
  uk,
  ar,
  rs: sr,
}
