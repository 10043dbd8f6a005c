import { type FormModel, type ItemForm, itemForms, type ListForm, listForms } from '../query/forms.ts'
import { type ResponseBody, responseBodyOf } from '../outcome/responseBody.ts'
import type { List, One } from './form.ts'
import { writeCalendar, writeEvent } from './calendar.ts'
import { writeCsv } from './csv.ts'
import { writeAtom, writeJsonFeed, writeRss } from './feeds.ts'

const ofLists: Record<ListForm, (list: List) => string> = {
  json: ({ envelope }) => JSON.stringify(envelope.answer),
  rss: writeRss,
  atom: writeAtom,
  'feed.json': writeJsonFeed,
  ics: writeCalendar,
  csv: writeCsv,
}

const ofItems: Record<ItemForm, (one: One) => string> = {
  json: ({ item }) => JSON.stringify(item),
  ics: writeEvent,
}

/** A list in one of its forms. */
export const listIn = (form: ListForm, list: List): ResponseBody => body(ofLists[form](list), listForms[form])

/** An item in one of its forms. */
export const itemIn = (form: ItemForm, one: One): ResponseBody => body(ofItems[form](one), itemForms[form])

const body = (text: string, { type }: FormModel): ResponseBody => responseBodyOf(text, `${type}; charset=utf-8`)
