import type { z } from 'zod'
import type { coordinates, count, money, socialLink } from '../schema/parts.ts'
import { qualifiers, socialPlatforms } from '../../model/values.ts'
import type { FieldReader } from './fieldReader.ts'

/** A place on the map, when both numbers are there. */
export function presentCoordinates(group: FieldReader): z.infer<typeof coordinates> | undefined {
  const [latitude, longitude] = [group.number('latitude'), group.number('longitude')]
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}

/** A number of things or people: exactly, more than, about. */
export function presentCount(group: FieldReader): z.infer<typeof count> | undefined {
  const value = group.number('value')
  return value === undefined ? undefined : { value, qualifier: group.oneOf('qualifier', qualifiers) }
}

/** An amount of money. */
export function presentMoney(group: FieldReader): z.infer<typeof money> | undefined {
  const amount = group.number('amount')
  return amount === undefined ? undefined : { amount, currency: group.plain('currency') }
}

/** A page on a social network; its address may be unknown. */
export function presentSocialLink(row: FieldReader): z.infer<typeof socialLink> | undefined {
  const [label, url] = [row.plain('label'), row.address('url')]
  return label === undefined && url === undefined
    ? undefined
    : { platform: row.oneOf('platform', socialPlatforms), label, url }
}
