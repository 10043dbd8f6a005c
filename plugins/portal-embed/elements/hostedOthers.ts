import type * as whole from '../render/others.ts'

type Others = typeof whole

/** Put in by the build: the hash in the names of its files. */
declare const RELEASE: string

let others: Partial<Others> = {}

// In the script that the hub serves this module stands in for `render/others.ts`: a page with news or meetings loads nothing of it.

export const loadOthers = async (): Promise<void> => {
  others = (await import(`./others-${RELEASE}.js`)) as Others
}

export const projectRows: Others['projectRows'] = (item, words) => others.projectRows?.(item, words) ?? []

export const ways: Others['ways'] = (item) => others.ways?.(item)

export const layoutSheet = (): string => others.layoutSheet?.() ?? ''
