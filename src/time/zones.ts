/** Names that this machine's data may still give to places that have been renamed. */
const renamed: Readonly<Record<string, string>> = {
  'Europe/Kiev': 'Europe/Kyiv',
  'Asia/Calcutta': 'Asia/Kolkata',
}

const currentName = (zone: string): string => renamed[zone] ?? zone

/** The timezones that forms offer, by their IANA names in use today. */
export const zones: readonly string[] = [
  ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(currentName)]),
].sort()

const offered = new Set(zones)

/**
 * A timezone's name among those offered: an alias (`Europe/Kiev`, `Asia/Calcutta`) becomes the name in use, since MongoDB's schema
 * takes none but the offered ones. What is no timezone comes back as it is, for validation to refuse.
 */
export function offeredZone(zone: string): string {
  if (offered.has(zone)) return zone
  try {
    return currentName(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone)
  } catch {
    return zone
  }
}
