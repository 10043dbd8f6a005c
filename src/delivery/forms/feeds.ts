import type { List } from './form.ts'
export function writeRss(_list: List): string {
  throw new Error('to come')
}
export function writeAtom(_list: List): string {
  throw new Error('to come')
}
export function writeJsonFeed(_list: List): string {
  throw new Error('to come')
}
