/** Catalogues whose keys are shortened; where a wrong word would mislead (status, mode, translation) none is. */
export const shortened = ['role', 'news', 'meetings', 'projects', 'partners', 'contacts', 'resources']

/** Third letter and length: enough to tell the keys of one catalogue apart (a test keeps it so). */
export const short = (key: string): string => `${key[2]}${key.length}`
