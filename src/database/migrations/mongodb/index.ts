import * as migration_20261122_185350_search_text from './20261122_185350_search_text.ts'

export const migrations = [
  {
    up: migration_20261122_185350_search_text.up,
    down: migration_20261122_185350_search_text.down,
    name: '20261122_185350_search_text',
  },
]
