/**
 * Words that a page with news or meetings needs nothing of. In the script that the hub serves they are files of their own, which come with
 * what says them: other kinds, views beside plain lists, controls, and the names of countries where browsers do not know them.
 */
export const laterWords: Readonly<Record<string, readonly string[]>> = {
  others: ['programme', 'duration', 'months', 'role', 'projects', 'partners', 'contacts', 'resources'],
  views: ['views', 'roles', 'firstDay', 'weekdayNames'],
  controls: ['controls'],
}
