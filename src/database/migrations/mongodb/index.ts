import * as migration_20261122_185350_search_text from './20261122_185350_search_text.ts'
import * as migration_20261128_200102_meeting_days from './20261128_200102_meeting_days.ts'
import * as migration_20261129_174910_stored_embeds from './20261129_174910_stored_embeds.ts'

export const migrations = [
  {
    up: migration_20261122_185350_search_text.up,
    down: migration_20261122_185350_search_text.down,
    name: '20261122_185350_search_text',
  },
  {
    up: migration_20261128_200102_meeting_days.up,
    down: migration_20261128_200102_meeting_days.down,
    name: '20261128_200102_meeting_days',
  },
  {
    up: migration_20261129_174910_stored_embeds.up,
    down: migration_20261129_174910_stored_embeds.down,
    name: '20261129_174910_stored_embeds',
  },
]
