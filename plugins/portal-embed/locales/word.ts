/** A word of a catalogue. The hub may know keys that have no word here. */
export const word = (catalogue: Readonly<Record<string, string>>, key = ''): string | undefined =>
  catalogue[key]
