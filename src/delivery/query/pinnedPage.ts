/** A page of a list that is two lists, one behind the other: which of the first belong to it, and how many of the rest from where. */
export interface PinnedPage {
  /** From the first index to the one behind the last. */
  first: readonly [from: number, to: number]
  rest: { offset: number; count: number }
}

/** Divides a page of a list that begins with `first` items of another list. Pages count from 1. */
export function pinnedPageOf({ page, limit }: { page: number; limit: number }, first: number): PinnedPage {
  const start = (page - 1) * limit
  const from = Math.min(start, first)
  const to = Math.min(start + limit, first)
  return { first: [from, to], rest: { offset: Math.max(0, start - first), count: limit - (to - from) } }
}

/** The whole pages of a size that hold so many items from an offset on, since a database is asked by the page: one, or two. */
export function pagesOf(
  { offset, count }: PinnedPage['rest'],
  size: number,
): { pages: number[]; skip: number } {
  const page = Math.floor(offset / size) + 1
  const skip = offset % size
  if (count <= 0) return { pages: [], skip: 0 }
  return { pages: skip + count > size ? [page, page + 1] : [page], skip }
}
