import { type FormModel, type ItemForm, itemForms, type ListForm, listForms } from '../query/forms.ts'
import { type ResponseBody, responseBodyOf } from '../outcome/responseBody.ts'
import type { List, One } from './form.ts'
import { writeCalendar, writeEvent } from './calendar.ts'
import { writeCsv } from './csv.ts'
import { writeGeoJson } from './geojson.ts'
import { writeMap } from './map.ts'
import { writeContact, writeContacts } from './vcard.ts'
import { writeAtom, writeJsonFeed, writeRss } from './feeds.ts'

/** The forms that are written here: JSON is the answer itself, and HTML is drawn (`pages/fragment.ts`). */
export type FormOfList = Exclude<ListForm, 'json' | 'html'>
export type FormOfItem = Exclude<ItemForm, 'json' | 'html'>

const ofLists: Record<FormOfList, (list: List) => string> = {
  rss: writeRss,
  atom: writeAtom,
  'feed.json': writeJsonFeed,
  ics: writeCalendar,
  csv: writeCsv,
  geojson: writeGeoJson,
  svg: writeMap,
  vcf: writeContacts,
}

const ofItems: Record<FormOfItem, (one: One) => string> = {
  ics: writeEvent,
  vcf: writeContact,
}

/** A list in one of its forms. */
export const listIn = (form: FormOfList, list: List): ResponseBody =>
  body(ofLists[form](list), listForms[form])

/** An item in one of its forms. */
export const itemIn = (form: FormOfItem, one: One): ResponseBody => body(ofItems[form](one), itemForms[form])

const body = (text: string, { type }: FormModel): ResponseBody =>
  responseBodyOf(text, `${type}; charset=utf-8`)
