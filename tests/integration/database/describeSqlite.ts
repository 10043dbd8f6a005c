import { describe } from '@jest/globals'
import { kinds } from './startPayload.ts'

/** For what concerns SQLite alone: left out when the run is for MongoDB. */
export const describeSqlite = kinds.includes('sqlite') ? describe : describe.skip
