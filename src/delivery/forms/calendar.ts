import type { List, One } from './form.ts'
export function writeCalendar(_list: List): string {
  throw new Error('to come')
}
export function writeEvent(_one: One): string {
  throw new Error('to come')
}
