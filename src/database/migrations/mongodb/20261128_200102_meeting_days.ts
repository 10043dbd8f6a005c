import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'
import { fillMongodb } from '../data/meetingDays.ts'

export async function up(args: MigrateUpArgs): Promise<void> {
  await fillMongodb(args)
}

/** Days and timezones may stay: what reads meetings without them passes over them. */
export async function down(_args: MigrateDownArgs): Promise<void> {}
