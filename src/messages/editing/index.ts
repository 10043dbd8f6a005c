import { textsOf } from '../text.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { it } from './it.ts'
import { sq } from './sq.ts'

/** The texts by language, for the admin; a language that has none speaks English. */
export const editingTexts = { en, ar, de, el, es, it, sq }

/** One text in an interface language, with its placeholders filled. */
export const editingText = textsOf(editingTexts)
