/** Catalogues whose keys are shortened; where a wrong word would mislead (status, mode, translation) none is. */
export const shortened = ['role', 'news', 'meetings', 'projects', 'partners', 'contacts', 'resources']

/** Third letter and length: enough to tell the keys of one catalogue apart (a test keeps it so). */
export const short = (key: string): string => `${key[2]}${key.length}`

/**
 * Words that a page with news or meetings needs nothing of. In the script that the hub serves they are files of their own, which come with
 * what says them: other kinds, views beside plain lists, controls, and the names of countries where browsers do not know them.
 */
export const laterWords: Readonly<Record<string, readonly string[]>> = {
  others: ['programme', 'duration', 'months', 'role', 'projects', 'partners', 'contacts', 'resources'],
  views: ['views', 'roles', 'firstDay', 'weekdayNames'],
  controls: ['controls'],
}
