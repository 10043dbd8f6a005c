import { HansaList } from './hansa-list.component.ts'

/** The first version on a page keeps the name; a second one, of whatever version, leaves it alone. */
if (!globalThis.customElements?.get('hansa-list')) globalThis.customElements?.define('hansa-list', HansaList)
