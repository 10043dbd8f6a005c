/** A word of a long catalogue (types, roles), whose keys the hosted script shortens. The hub may know keys without one. */
export const word = (catalogue: Readonly<Record<string, string>>, key = ''): string | undefined =>
  catalogue[key]
