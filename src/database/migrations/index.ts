import type { Migration } from 'payload'
import { migrations as mongodb } from './mongodb/index.ts'
import { migrations as sqlite } from './sqlite/index.ts'

/** Every migration of this release, oldest first. Made by `npm run migration -- <name>` after a change of the model. */
export const migrations: { sqlite: Migration[]; mongodb: Migration[] } = { sqlite, mongodb }
