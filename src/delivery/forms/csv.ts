import type { List } from './form.ts'
export function writeCsv(_list: List): string {
  throw new Error('to come')
}
