import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { jar } from '../../scripts/vnu.mjs'
import { loadDemo } from '../../src/demo/load.ts'
import { startTestHub, type TestHub } from '../integration/hub.ts'

let hub: TestHub
let folder: string

beforeAll(async () => {
  hub = await startTestHub()
  await loadDemo(hub.payload, { log: () => undefined })
  await hub.settled()
  folder = await mkdtemp(path.join(tmpdir(), 'hansa-html-'))
})
afterAll(async () => {
  await hub?.close()
  await rm(folder, { recursive: true, force: true })
})

const pages = [
  '/en',
  '/sq/durres',
  '/ar/durres',
  '/sq/news?municipality=durres',
  '/ar/meetings?municipality=durres',
  '/el/projects',
  '/en/partners?page=2',
  '/en/resources?q=practice',
  '/en/contacts',
  '/de/municipalities',
  '/en/topics',
  '/en/programmes',
  '/en/search?q=durres',
  '/uk/search',
  '/sq/durres/news/public-meeting-28-july',
  '/en/durres/meetings/local-public-meeting',
  '/el/durres/projects/in-to-eu',
  '/ar/network/projects/epi',
  '/en/partners/durres',
  '/sq/durres/contacts/in-to-eu-durres',
  '/ro/network/resources/epi-virtual-library',
  '/en/programmes/europe-for-citizens',
  '/it/municipalities/durres',
  '/en/nothing/here',
  '/embed/news?municipality=durres',
  '/embed/meetings/durres/local-public-meeting',
  '/embed/nothing',
  '/v1/',
  '/account',
]

const fragments = [
  ...['news', 'meetings', 'projects', 'partners', 'contacts', 'resources'].map(
    (kind) => `/v1/${kind}.html?lang=el`,
  ),
  '/v1/meetings.html?layout=compact&lang=ar',
  '/v1/news.html?layout=cards&heading-level=2',
  '/v1/projects/durres/in-to-eu.html',
]

/** A fragment as it stands in a portal’s page. */
const around = (fragment: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A portal</title><h1>A portal</h1><h2>Of the network</h2>${fragment}`

interface Message {
  type: 'error' | 'info' | 'non-document-error'
  subType?: string
  url: string
  message: string
  extract?: string
}

/**
 * The checker knows "auto" in the sizes of an image alone. HTML allows it in a `source` before a lazy image too
 * (https://html.spec.whatwg.org/multipage/images.html#sizes-attributes).
 */
const isAutoOfSource = ({ message, extract = '' }: Message) =>
  message.startsWith('The “sizes” attribute value starting with “auto”') &&
  /<source[^>]*>[^<]*$/.test(extract)

async function faultsOf(texts: ReadonlyMap<string, string>): Promise<string[]> {
  const names = new Map<string, string>()
  for (const [address, text] of texts) {
    const file = path.join(folder, `${names.size}.html`)
    names.set(file, address)
    await writeFile(file, text)
  }
  // With faults it ends with 1.
  const { stdout } = await promisify(execFile)(
    'java',
    ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...names.keys()],
    { maxBuffer: 64 * 1024 * 1024 },
  )
  const { messages } = JSON.parse(stdout) as { messages: Message[] }
  return messages
    .filter((each) => each.type !== 'info' && !isAutoOfSource(each))
    .map(({ url, message, extract }) => `${names.get(new URL(url).pathname)}: ${message} ${extract}`)
}

async function read(address: string): Promise<string> {
  const response = await fetch(hub.url + address, { headers: { Accept: 'text/html' } })
  expect([address, response.headers.get('content-type')]).toEqual([
    address,
    expect.stringMatching(/^text\/html/),
  ])
  return response.text()
}

describe('the checker of the W3C', () => {
  it('finds faults', async () => {
    const faults = await faultsOf(new Map([['/', around('<p><li role=nothing>')]]))
    expect(faults.length).toBeGreaterThan(0)
  })

  it('finds none in the pages of the hub', async () => {
    const texts = new Map<string, string>()
    for (const address of pages) texts.set(address, await read(address))
    expect(await faultsOf(texts)).toEqual([])
  })

  it('finds none in the fragments for portals', async () => {
    const texts = new Map<string, string>()
    for (const address of fragments) texts.set(address, around(await read(address)))
    expect(await faultsOf(texts)).toEqual([])
  })
})
