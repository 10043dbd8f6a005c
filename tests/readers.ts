import { execFileSync } from 'node:child_process'
import { readingPython } from '../scripts/python.mjs'

/** A feed as Python's feedparser reads it. */
export interface ReadFeed {
  version: string
  bozo: boolean
  title: string
  language: string
  entries: { id: string; title: string; link: string; published: boolean; content: string; tags: string[] }[]
}

/** A calendar as Python's icalendar reads it. */
export interface ReadCalendar {
  errors: string[]
  name: string
  events: {
    uid: string
    summary: string
    description: string
    status: string
    start: string
    sequence: number
  }[]
}

/** A contact as Python's vobject reads it. */
export interface ReadContact {
  uid: string
  name: string
  organisation: string
  title: string
  emails: string[]
  phones: string[]
  urls: string[]
  street: string
  note: string
}

/** Where there is none, the runner says that these tests are left out. */
export const python = readingPython()

/** Reads texts by their form with the libraries of Python. */
export function readByPython(texts: Record<string, string>) {
  const input = JSON.stringify(texts)
  return JSON.parse(
    execFileSync(python ?? '', ['tests/readers.py'], { input, encoding: 'utf8', maxBuffer: 64e6 }),
  ) as { rss: ReadFeed; atom: ReadFeed; ics: ReadCalendar; vcf: ReadContact[] }
}
