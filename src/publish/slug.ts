import { z } from 'zod'
import { isKind } from '../model/kinds/index.ts'

/** An item's part of its public address: `a-z`, `0-9` and single hyphens between them, at most 96 characters. */
export const slugSchema = z
  .string()
  .max(96)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** Returns whether a text has the form of a slug. */
export const isSlug = (text: string): boolean => slugSchema.safeParse(text).success

/** Returns whether a slug may be no municipality's: in the addresses of pages another word stands in its place. */
export const isReserved = (slug: string): boolean => isKind(slug) || slug === 'search'
