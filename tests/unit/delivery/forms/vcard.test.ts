import { describe, expect, it } from '@jest/globals'
import ICAL from 'ical.js'
import { writeContact, writeContacts } from '../../../../src/delivery/forms/vcard.ts'
import { speechOf } from '../../../../src/delivery/pages/speech.ts'
import { contact, hostile, listOf, meeting, uid } from './lists.ts'

/** The cards of a file: for each property its values. */
function cards(text: string): Record<string, unknown[]>[] {
  const read = ICAL.parse(text) as unknown as [string, [string, object, string, ...unknown[]][]][]
  const all = (typeof read[0] === 'string' ? [read] : read) as typeof read
  return all.map(([, properties]) => {
    const card: Record<string, unknown[]> = {}
    for (const [name, , , ...values] of properties) card[name] = [...(card[name] ?? []), ...values]
    return card
  })
}

const card = async (item: Parameters<typeof contact>[0]) =>
  cards(writeContact({ item: contact(item), speech: await speechOf('sq'), uid }))[0]

describe('a vCard', () => {
  it('has what an address book wants, in lines of 75 octets that end with CRLF', async () => {
    const text = writeContact({ item: contact(), speech: await speechOf('sq'), uid })
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(cards(text)[0]).toMatchObject({
      version: ['3.0'],
      uid: [uid('c1')],
      rev: ['2026-05-01T10:00:30.500Z'],
      fn: ['Zyra e projektit, Durrës'],
      email: ['zyra@durres.example'],
      tel: ['+355 52 222 222'],
      adr: [['', '', 'Rruga A, 1', 'Durrës', '', '2001', 'Shqipëri']],
      url: [contact().url],
      note: ['8–12\n13–16'],
    })
    expect(String(cards(text)[0]?.org)).toBe('Durrës')
  })

  it('of a person has a name, and of an office that of the organisation', async () => {
    expect(await card({ type: 'person', title: 'Ana Hoxha', jobTitle: 'Drejtoreshë' })).toMatchObject({
      n: [['', 'Ana Hoxha', '', '', '']],
      title: ['Drejtoreshë'],
    })
    expect(await card({})).toMatchObject({ n: [['', '', '', '', '']], 'x-abshowas': ['COMPANY'] })
  })

  it('holds nothing but what was meant, whatever stands in a text', async () => {
    const evil = 'x\r\nEMAIL:evil@example.org\rTEL:1\u2028NOTE:y'
    const made = await card({
      title: hostile.text,
      emails: [{ value: evil }],
      phones: [{ value: evil }],
      areaOfResponsibility: evil,
    })
    expect(made?.fn).toEqual([hostile.clean])
    expect(Object.keys(made ?? {}).filter((name) => ['email', 'tel', 'note'].includes(name))).toHaveLength(3)
    for (const name of ['email', 'tel'])
      expect(made?.[name]).toEqual(['x EMAIL:evil@example.org TEL:1 NOTE:y'])
    expect(made?.note).toHaveLength(1)
  })

  it('stands behind another in a list, and is of contacts alone', async () => {
    const list = await listOf('vcf', [contact(), contact({ id: 'c2' })])
    expect(cards(writeContacts(list)).map(({ uid: id }) => id)).toEqual([[uid('c1')], [uid('c2')]])
    expect(writeContacts(await listOf('vcf', []))).toBe('')
    const speech = await speechOf('sq')
    expect(() => writeContact({ item: meeting(), speech, uid })).toThrow(TypeError)
  })
})
