import VCard from 'vcard-creator'
import { countryName } from '../pages/speech.ts'
import type { Item } from '../schema/index.ts'
import type { List, One, Uid } from './form.ts'
import { printable } from '../outcome/printable.ts'
import { pageOf } from './text.ts'
import type { Speech } from '../pages/speech.ts'

/** Contacts of a list as vCard 3.0 (RFC 2426), which every address book reads, one behind the other. */
export function writeContacts({ envelope: { answer, owner }, speech, uid }: List): string {
  return answer.items.map((item) => card(item, pageOf(item, owner), speech, uid)).join('')
}

/** One contact as vCard 3.0. */
export const writeContact = ({ item, speech, uid }: One): string => card(item, item.url, speech, uid)

function card(item: Item, page: string, speech: Speech, uid: Uid): string {
  if (item.kind !== 'contacts') throw new TypeError(`A vCard is of a contact, not of ${item.kind}`)
  const { id, title, type, jobTitle, organisation, municipality, photo, updatedAt, ...rest } = printable(item)
  const made = new VCard().addUid(uid(id)).addRevision(new Date(updatedAt)).addFullName(title)
  const company = (organisation ?? municipality)?.title
  if (company !== undefined) made.addCompany({ name: company })
  // There must be a name; an office has none of a person, and is shown as an organisation.
  made.addName(type === 'person' ? { givenName: title } : {})
  if (type !== 'person') made.addCustomProperty({ name: 'X-ABShowAs', value: 'COMPANY' })
  if (jobTitle) made.addJobtitle(jobTitle)
  reach(made, rest)
  place(made, rest, speech)
  made.addUrl({ url: page, type: ['work'] })
  if (photo?.src) made.addCustomProperty({ name: 'PHOTO', value: photo.src, params: 'VALUE=URI' })
  const notes = [rest.areaOfResponsibility, rest.openingHours].filter((note) => note !== undefined)
  if (notes.length > 0) made.addNote(notes.join('\n'))
  return made.toString()
}

type Contact = Partial<Item<'contacts'>>

/** Addresses and numbers hold no line of their own: whatever they are, they end none. */
const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function reach(made: VCard, { emails = [], phones = [], links = [] }: Contact): void {
  for (const { value } of emails) made.addEmail({ address: inLine(value), type: ['internet', 'work'] })
  for (const { value } of phones) made.addPhoneNumber({ number: inLine(value), type: ['work', 'voice'] })
  for (const { url } of links) made.addUrl({ url: inLine(url) })
}

function place(made: VCard, { address }: Contact, speech: Speech): void {
  if (!address) return
  const { street, postalCode, city, country } = address
  const named = countryName(speech, country)
  made.addAddress({
    ...(street && { street }),
    ...(postalCode && { postalCode }),
    ...(city && { locality: city }),
    ...(named && { country: named }),
  })
}
