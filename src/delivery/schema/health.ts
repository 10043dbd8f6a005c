import { z } from 'zod'

/** The answer of `/health`. `migrations` is left out while the database does not answer. */
export const health = z
  .object({
    status: z.enum(['ok', 'failed']),
    version: z.string(),
    database: z.enum(['ok', 'failed']),
    migrations: z.object({ executed: z.int(), pending: z.array(z.string()) }).optional(),
  })
  .meta({ id: 'Health' })
