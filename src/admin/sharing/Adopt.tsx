import type { UIFieldServerProps } from 'payload'
import { idOf } from '../../access/caller.ts'
import { isSharedKind } from '../../sharing/items.ts'
import { type City, choicesFor } from '../../sharing/choices.ts'
import { AdoptForm } from './AdoptForm.tsx'

/** In the side column of another city's item: adopt it for a city of the person's own. */
export async function Adopt({ id, collectionSlug, data, req, user }: UIFieldServerProps) {
  const owner = idOf((data as { municipality?: unknown } | undefined)?.municipality)
  if (!user || id === undefined || owner === undefined || !isSharedKind(collectionSlug)) return null
  const choices = await choicesFor(req, { relationTo: collectionSlug, value: String(id) })
  const cities: City[] = choices?.cities ?? []
  if (!choices || cities.length === 0) return null
  return <AdoptForm kind={collectionSlug} item={String(id)} owner={choices.owner} cities={cities} />
}
