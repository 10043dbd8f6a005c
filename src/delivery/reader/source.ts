import type { Payload } from 'payload'
import type { Content, ContentSource } from '../content/content.ts'
import { type Search, SearchIndex } from '../search/index.ts'
import { addressesOf } from './addresses.ts'
import { embedOf } from './embed.ts'
import { fileOf } from './file.ts'
import { itemOf } from './item.ts'
import { listOf } from './list.ts'
import { openReadings, type Reading } from './readings.ts'
import { openRows } from './rows.ts'
import { searchFor } from './search.ts'
import { trackedSearch } from './tracked.ts'

/**
 * Reads from Payload, for nobody in particular.
 * @param offered languages that are delivered here
 */
export function openSource(payload: Payload, offered: readonly string[]): ContentSource {
  const rows = openRows(payload, offered)
  const readings = openReadings(payload, rows, offered)
  const search = new SearchIndex(rows, offered)
  return {
    open: (now) => {
      const { reading, noted } = readings.open(now)
      return { content: contentOf(reading, trackedSearch(search, noted), offered), noted }
    },
    apply: (purges) => {
      search.apply(purges)
      for (const { tags } of purges) readings.purge(tags)
    },
    warm: () => search.build(),
    close: () => search.close(),
  }
}

/** The questions of the port, put to what is read. */
function contentOf(reading: () => Promise<Reading>, search: Search, offered: readonly string[]): Content {
  return {
    municipality: async (slug) => (await reading()).directory.ownerBySlug(slug),
    list: async (query) => listOf(query, await reading()),
    search: async (question) => searchFor(question, await reading(), search, offered),
    item: async (address) => itemOf(address, await reading(), offered),
    addresses: async (kind, page) => addressesOf(kind, page, await reading(), offered),
    embed: async (id) => embedOf(id, await reading()),
    file: async (collection, filename) => fileOf(collection, filename, await reading(), offered),
  }
}
