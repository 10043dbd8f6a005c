import type { en } from './en.ts'

/** Every word of the public pages that is not in the embed's catalogue. `{}` stands for the value that is filled in. */
export type PageWords = Readonly<Record<keyof typeof en, string>>
