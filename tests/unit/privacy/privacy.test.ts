import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import nodemailer from 'nodemailer'
import type { SanitizedConfig } from 'payload'
import { outbox } from '../../../src/mail/outbox.ts'
import { personHeader, readMail } from '../../../src/mail/read.ts'
import { mentions } from '../../../src/privacy/about.ts'
import { registered } from '../../../src/privacy/registered.ts'

const config = (collection: object) =>
  ({ collections: [collection], globals: [] }) as unknown as SanitizedConfig

const people = { name: 'author', type: 'relationship', relationTo: 'users' }

describe('the list of erasures', () => {
  it('lets a configuration pass whose collections it knows', () => {
    const known = config({ slug: 'news', flattenedFields: [{ ...people, name: 'createdBy' }] })
    expect(registered(known)).toBe(known)
  })

  it('refuses a collection that it does not know', () => {
    expect(() => registered(config({ slug: 'journals', flattenedFields: [] }))).toThrow(/journals/)
  })

  it.each([
    ['news.author', [people]],
    ['news.rows.author', [{ name: 'rows', type: 'array', flattenedFields: [people] }]],
    ['news.author', [{ ...people, relationTo: ['news', 'users'] }]],
  ])('refuses the field %s, which names people', (path, flattenedFields) => {
    expect(() => registered(config({ slug: 'news', flattenedFields }))).toThrow(path)
  })

  it('refuses a global that it does not know', () => {
    const unknown = { collections: [], globals: [{ slug: 'settings' }] } as unknown as SanitizedConfig
    expect(() => registered(unknown)).toThrow(/settings/)
  })
})

describe('a text', () => {
  it.each([
    ['Hello Ana Kola, …', 'ana kola', true],
    ['to ana@city.example.', 'ana@city.example', true],
    ['Anatolia', 'Ana', false],
    ['Juana', 'Ana', false],
    ['Li, look at it', 'Li', true],
    ['li tutti', 'Li', false],
    ['Liquid', 'Li', false],
    ['请王芳看一下', '王芳', true],
    ['a or b', 'a', false],
    ['50 % of it', '%', false],
  ])('“%s” mentions “%s”: %s', (text, needle, is) => {
    expect(mentions(text, [needle])).toBe(is)
  })
})

describe('a mail on disk', () => {
  const written = async (mail: object): Promise<Buffer> => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'hansa-mail-'))
    const sent = await nodemailer.createTransport(outbox(dataDir, () => undefined)).sendMail(mail)
    const bytes = readFileSync((sent as { file: string }).file)
    rmSync(dataDir, { recursive: true })
    return bytes
  }

  it.each([
    ['Hello Ana Kola', undefined],
    [
      'Përshëndetje Zoë, kjo është një rresht i gjatë që duhet thyer sepse nuk ka vend në një rresht: Ana Kola',
      undefined,
    ],
    ['王芳', undefined],
    ['Γειά σου Άννα, αυτό είναι ένα μήνυμα', '<p>Άννα</p>'],
  ])('is read as it was written: %s', async (text, html) => {
    const bytes = await written({
      from: 'Hansa <hansa@hub.example>',
      to: 'ana@city.example',
      subject: `Për ${text}`,
      text,
      ...(html === undefined ? {} : { html }),
      headers: { [personHeader]: 'p1' },
    })
    const read = readMail(bytes)
    expect(read).toMatchObject({ to: ['ana@city.example'], person: 'p1', subject: `Për ${text}` })
    expect(read.text.trim()).toBe(html === undefined ? text : `${text}\n${html}`)
  })
})
